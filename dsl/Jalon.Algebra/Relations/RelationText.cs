using System.Text;

namespace Jalon.Algebra.Relations;

/// <summary>The one text form of a relation: one line an operation, inputs indented below it.</summary>
internal static class RelationText
{
    public static string Of(Relation relation)
    {
        var text = new StringBuilder();
        Write(text, relation, 0);
        return text.ToString();
    }

    public static string OneLine(Relation relation) =>
        string.Join(" < ", ((IEnumerable<string>)[Line(relation)]).Concat(Inputs(relation).Select(OneLine)));

    private static void Write(StringBuilder text, Relation relation, int depth)
    {
        text.Append(' ', depth * 2).Append(Line(relation)).Append('\n');
        foreach (var input in Inputs(relation))
            Write(text, input, depth + 1);
    }

    private static IEnumerable<Relation> Inputs(Relation relation) => relation switch
    {
        Named r => [r.Input],
        LinkRows r => [r.Start],
        Filter r => [r.Input],
        Derive r => [r.Input],
        Select r => [r.Input],
        GroupBy r => [r.Input],
        Distinct r => [r.Input],
        SetOperation r => r.Inputs,
        OrderBy r => [r.Input],
        Limit r => [r.Input],
        Sample r => [r.Input],
        _ => [],
    };

    private static string Line(Relation relation) => relation switch
    {
        EntityScan r => $"entity {r.Entity.Name}",
        WorkingTable r => $"transition {r.Transition}",
        AudienceScan r => $"audience {r.Audience}",
        FileScan r => $"file {ScalarText.Value(r.Path)} {r.Part.ToString().ToLowerInvariant()}",
        Values r => $"values {r.Rows.Count}",
        OuterRow r => $"outer row {r.Level}",
        GroupRows => "group rows",
        LinkRows r => $"links {string.Join('.', r.Path.Select(l => l.Name))}",
        Named r => $"let {r.Name}",
        Filter r => $"where {r.Condition}",
        Derive r => $"derive {Columns(r.Columns)}",
        Select r => $"select {Columns(r.Columns)}",
        GroupBy r => $"group by {Columns(r.Keys)}{(r.Dimension is { } d ? $" as {d.Name}" : "")} derive {Columns(r.Columns)}",
        Distinct r => $"distinct by {string.Join(", ", r.By)} keep {r.Keep}{ScalarText.Keys(" order by ", r.Order)}",
        SetOperation r => r.Operator.ToString().ToLowerInvariant() + (r.Columns == SetColumns.Common ? " common" : ""),
        OrderBy r => $"order by{ScalarText.Keys(" ", r.Keys)}",
        Limit r => $"limit {r.Count}{ScalarText.Keys(" order by ", r.Order)}",
        Sample r => $"sample {r.Count} seed {r.Seed}",
        _ => relation.GetType().Name,
    };

    private static string Columns(ValueList<NamedScalar> columns) => string.Join(", ", columns.Select(c => $"{c.Name} = {c.Value}"));
}
