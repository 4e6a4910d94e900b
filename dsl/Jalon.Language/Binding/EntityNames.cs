using Jalon.Algebra.Model;
using Jalon.Language.Syntax.Nodes;

namespace Jalon.Language.Binding;

/// <summary>What the names that an entity is written with mean and could be, apart from its expressions: told to whoever listens, once the model is bound.</summary>
/// <param name="node">The entity as it was written.</param>
/// <param name="model">The model, bound.</param>
/// <param name="sources">The tables.</param>
/// <param name="watch">Who listens.</param>
internal sealed class EntityNames(EntityNode node, ModelInMaking model, ISources sources, Watch watch)
{
    // Null where it has no table, or its name is another's.
    private readonly Entity? _entity = model.Entities.FirstOrDefault(e => e.Name == node.Name.Text);

    /// <summary>Tells it.</summary>
    public void Tell()
    {
        // The table of an entity that names none has the entity's name.
        watch.Could(node.Name.Span, () => sources.TableNames.Except(model.Names).Where(t => !t.Contains('.')).Select(Source));
        if (_entity is not null)
            watch.Means(node.Name.Span, Source(_entity.Name));
        foreach (var setting in node.Forms.OfType<SettingNode>())
        {
            if (setting.Name.Text == "table")
                Table(setting.Value);
            else if (setting.Name.Text == "key")
                Key(Names(setting.Value));
        }

        foreach (var block in node.Forms.OfType<BlockNode>())
            Block(block);
    }

    private void Table(ValueNode value)
    {
        watch.Could(value.Span, () => sources.TableNames.Select(t => new Candidate(t, new TableName(t))));
        var name = value switch { TextNode text => text.Value, PathNode path => path.Text, _ => null };
        if (name is not null && sources.Table(name) is { } table)
            watch.Means(value.Span, new Candidate(table.Name, table));
    }

    private void Key(IReadOnlyList<PathNode> parts)
    {
        foreach (var part in parts)
        {
            watch.Could(part.Span, () => _entity is null
                ? []
                : _entity.Attributes.Where(a => a.StoredAs is not null && !parts.Any(p => p != part && p.Text == a.Name)).Select(a => new Candidate(a.Name, a, _entity)));
            Means(part, _entity?.FindAttribute(part.Text));
        }
    }

    private void Block(BlockNode block)
    {
        switch (block.Word.Text)
        {
            case "attribute":
                if (block.Label is { } label && _entity is not null && sources.Table(_entity.Table) is { } table)
                    watch.Could(label.Span, () => table.Columns.Where(c => !IsWritten(c.Name, block)).Select(c => new Candidate(c.Name, c)));
                Means(block.Label, _entity?.FindAttribute(block.Label?.Text ?? ""));
                break;
            case "link":
                Means(block.Label, _entity?.FindLink(block.Label?.Text ?? ""));
                foreach (var setting in block.Forms.OfType<SettingNode>().Where(s => s.Name.Text is "one" or "many"))
                    Names(setting.Value).ForEach(Target);
                break;
            case "filter":
                Means(block.Label, _entity?.FindFilter(block.Label?.Text ?? ""));
                foreach (var setting in block.Forms.OfType<SettingNode>().Where(s => s.Name.Text == "parameters"))
                    Names(setting.Value).ForEach(p => Means(p, new Unknown()));
                break;
        }
    }

    private bool IsWritten(string attribute, BlockNode but) =>
        node.Forms.OfType<BlockNode>().Any(b => b != but && b.Word.Text == "attribute" && b.Label?.Text == attribute);

    private void Target(PathNode target)
    {
        watch.Could(target.Span, () => model.Names.Concat(sources.TableNames).Select(Source));
        if (model.Find(target.Text) is { } entity)
            watch.Means(target.Span, Source(entity.Name));
    }

    private void Means(PathNode? name, object? meaning)
    {
        if (name is not null && meaning is not null)
            watch.Means(name.Span, new Candidate(name.Text, meaning, _entity));
    }

    private static Candidate Source(string name) => new(name, new SourceName(name));

    private static List<PathNode> Names(ValueNode value) => [.. (value is ListNode list ? list.Items : [value]).OfType<PathNode>()];
}
