using Jalon.Algebra.Functions;
using Jalon.Algebra.Model;
using Jalon.Algebra.Scalars;
using Jalon.Algebra.Types;
using Jalon.Language.Binding;
using Jalon.Language.Binding.Activities;
using Jalon.Language.Binding.Campaigns;
using Jalon.Language.Syntax;

namespace Jalon.Language.Completion;

/// <summary>What is said of a name: its kind, its signature, its documentation.</summary>
/// <param name="model">Knows the entities.</param>
internal sealed class Items(DataModel model)
{
    /// <summary>The item of a name that could stand somewhere.</summary>
    public CompletionItem Of(Candidate candidate)
    {
        var text = Quoted(candidate.Name);
        return candidate.Meaning switch
        {
            Column column => new(text, CompletionKind.Column, column.Type.ToString(), candidate.Of?.FindAttribute(column.Name) is { } same ? About(same, candidate.Of) : null),
            Algebra.Model.Attribute attribute => Of(text, Now(attribute, candidate.Of), candidate.Of),
            SourceColumn column => new(text, CompletionKind.Column, column.Type is { } type ? Typed(type, column.MayBeEmpty) : "cannot be read", $"Stored as {column.StoredAs}."),
            Link link => new(text, CompletionKind.Link, $"{(link.Cardinality == Cardinality.Many ? "many" : "one")} {link.Target}", link.Title ?? model.Find(link.Target)?.Title),
            NamedFilter filter => new(text + (filter.Parameters.IsEmpty ? "" : "("), CompletionKind.Filter, $"filter {filter.Name}{(filter.Parameters.IsEmpty ? "" : $"({string.Join(", ", filter.Parameters)})")}", filter.Title),
            Function function => Of(function),
            Row row => new(text, CompletionKind.Row, row.Schema.Dimension is { } entity ? $"the row of {entity.Name}" : "the row outside"),
            Unknown => new(text, CompletionKind.Value, "parameter"),
            Scalar scalar => new(text, CompletionKind.Value, Typed(scalar.Type, scalar.MayBeEmpty)),
            Step step => new(text, CompletionKind.Step, step.Relation.Schema.ToString()),
            SourceName => new(string.Join('.', candidate.Name.Split('.').Select(Quoted)), CompletionKind.Source, model.Find(candidate.Name) is { } e ? $"entity, key {string.Join("+", e.Key)}" : "table", model.Find(candidate.Name)?.Title),
            TableName => new(Shown(candidate.Name), CompletionKind.Source, "table"),
            SourceTable table => new(Shown(table.Name), CompletionKind.Source, $"table, {(table.Key.IsEmpty ? "no key" : $"key {string.Join("+", table.Key)}")}, columns {string.Join(", ", table.Columns.Select(c => c.Name))}"),
            ActivityName => new(text, CompletionKind.Transition, "activity"),
            OutputName output => new(text, CompletionKind.Transition, $"output of {output.Activity}"),
            EntityWord { IsBlock: false } word => new($"{text} = ", CompletionKind.Setting, word.Signature, word.Summary),
            EntityWord word => new(text, CompletionKind.Block, word.Signature, word.Summary),
            SettingForm setting => new($"{text} = ", CompletionKind.Setting, Said(setting), setting.Summary.Length > 0 ? setting.Summary : null),
            BlockForm block => new(text, CompletionKind.Block, block.IsLabelled ? $"{block.Word} NAME {{ ... }}" : $"{block.Word} {{ ... }}", block.Summary.Length > 0 ? block.Summary : null),
            BoundParameter parameter => new($"{text} = ", CompletionKind.Setting, Said(parameter), parameter.Title),
            CampaignSignature campaign => new(text, CompletionKind.Choice, $"campaign({string.Join(", ", campaign.Parameters.Select(p => $"{p.Name} {Said(p)}"))})"),
            "setting" => new($"{text} = ", CompletionKind.Setting),
            "block" => new(text, CompletionKind.Block),
            string said => new(candidate.Name, CompletionKind.Choice, said),
            _ => new(text, CompletionKind.Value),
        };
    }

    /// <summary>The item of a function.</summary>
    public static CompletionItem Of(Function function) => new(
        $"{function.Name}(",
        CompletionKind.Function,
        string.Join(" | ", function.Signatures.Select(s => FunctionText.Of(function, s))),
        string.Join(' ', new[] { function.Summary, FunctionText.Emptiness(function), Example(function) }.Where(t => t is not null)));

    private static string? Example(Function function) =>
        function.Examples is [var example, ..] ? $"{example.Expression} is {example.Gives}." : function.Usages is [var usage, ..] ? usage : null;

    private static string Said(SettingForm setting) =>
        setting.Kind is ChoiceSetting choice ? string.Join(" or ", choice.Choices)
        : setting.Required ? "required"
        : setting.Default is { } otherwise ? $"default {otherwise}"
        : "optional";

    private static string Said(BoundParameter parameter) =>
        $"{parameter.Type}, {(parameter.HasDefault ? $"default {Shown(parameter.Default)}" : "required")}";

    private static string Shown(object? value) => value is IReadOnlyList<object?> items
        ? $"[{string.Join(", ", items.Select(Shown))}]"
        : new Literal(value, DataType.Text).ToString();

    // One that is computed may have been met before its type was known.
    private Algebra.Model.Attribute Now(Algebra.Model.Attribute attribute, Entity? of) =>
        of is not null && model.Find(of.Name)?.FindAttribute(attribute.Name) is { } known ? known : attribute;

    private static CompletionItem Of(string text, Algebra.Model.Attribute attribute, Entity? of) =>
        new(text, CompletionKind.Column, Typed(attribute.Type, attribute.MayBeEmpty), About(attribute, of));

    private static string Typed(DataType type, bool mayBeEmpty) => type + (mayBeEmpty ? ", may be empty" : "");

    private static string? About(Algebra.Model.Attribute attribute, Entity? of)
    {
        var said = new[]
        {
            attribute.Title is { } title ? title.TrimEnd('.') + "." : null,
            attribute.Values.IsEmpty ? null : $"One of {string.Join(", ", attribute.Values.Select(v => $"\"{v}\""))}.",
            attribute.Value is not null ? "Computed by the model." : of is not null && attribute.StoredAs is { } stored ? $"Stored in {of.Table} as {stored}." : null,
        }.Where(s => s is not null).ToList();
        return said.Count == 0 ? null : string.Join(' ', said);
    }

    // A name that a parser would not read as one stands in backquotes.
    private static string Quoted(string name) =>
        name.Length > 0 && !char.IsAsciiDigit(name[0]) && name.All(c => char.IsAsciiLetterOrDigit(c) || c == '_') && Words.KindOf(name) is TokenKind.Name or >= TokenKind.From
            ? name
            : $"`{name.Replace("`", "``", StringComparison.Ordinal)}`";
}
