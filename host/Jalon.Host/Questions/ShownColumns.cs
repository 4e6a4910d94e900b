using Jalon.Algebra;
using Jalon.Algebra.Relations;
using Jalon.Algebra.Scalars;
using Jalon.Algebra.Types;

namespace Jalon.Host.Questions;

/// <summary>
/// What a query shows: after a select exactly what was selected; else the key and the derived columns, and where none were derived all
/// attributes (language reference, section 4).
/// </summary>
/// <param name="Relation">The rows to read.</param>
/// <param name="Columns">Which of its columns, in order.</param>
public sealed record ShownColumns(Relation Relation, IReadOnlyList<Column> Columns)
{
    /// <summary>What a relation shows.</summary>
    public static ShownColumns Of(Relation relation)
    {
        if (Selected(relation) is { } selected)
            return new ShownColumns(relation, [.. selected.Select(n => relation.Schema.Find(n)!)]);
        if (relation.Schema.Dimension is not { } entity || relation.Schema.Computed.Any())
            return new ShownColumns(relation, [.. relation.Schema.Columns]);
        var all = entity.Attributes.Select(a => new NamedScalar(a.Name, a.Value ?? new AttributeRef(0, [], entity, a))).ToValueList();
        var whole = new Select(relation, all);
        return new ShownColumns(whole, [.. all.Select(c => whole.Schema.Find(c.Name)!)]);
    }

    private static IReadOnlyList<string>? Selected(Relation relation) => relation switch
    {
        Select r => [.. r.Columns.Select(c => c.Name)],
        Derive r => Selected(r.Input) is { } below ? [.. below, .. r.Columns.Select(c => c.Name)] : null,
        Filter r => Selected(r.Input),
        OrderBy r => Selected(r.Input),
        Limit r => Selected(r.Input),
        Sample r => Selected(r.Input),
        Distinct r => Selected(r.Input),
        Named r => Selected(r.Input),
        _ => null,
    };
}
