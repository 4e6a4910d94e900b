using Jalon.Algebra.Types;
using Jalon.Language.Diagnostics;
using Jalon.Language.Syntax.Nodes;

namespace Jalon.Language.Binding;

/// <summary>Types as they are declared: <c>date</c>, <c>decimal(2)</c>, <c>[text]</c>.</summary>
internal static class TypeReader
{
    /// <summary>The type; null where it is none, which is said.</summary>
    public static DataType? Read(ValueNode node, Report report)
    {
        report.Watch?.Could(node.Span, () => Names.Select(n => new Candidate(n, "type")));
        var type = node switch
        {
            PathNode { Parts: [{ Text: var name }] } => Named(name),
            CallNode { Function.Text: "decimal", Arguments: [IntegerNode { Value: >= 0 and <= DataType.MaxScale } scale], Through.Count: 0 } => DataType.Decimal((int)scale.Value),
            ListNode { Items: [var element] } => Read(element, report) is { } inner ? DataType.List(inner) : null,
            _ => null,
        };
        if (type is null && node is not ListNode { Items.Count: 1 })
            report.Add(ModelErrors.NoType(report.Source, node.Span, report.Source[node.Span]));
        else if (type is not null)
            report.Watch?.Means(node.Span, new Candidate(type.ToString(), "type"));
        return type;
    }

    /// <summary>The names of all types.</summary>
    public static IReadOnlyList<string> Names { get; } = ["bool", "int", "decimal", "float", "text", "date", "time", "datetime", "duration", "period"];

    private static DataType? Named(string name) => name switch
    {
        "bool" => DataType.Bool,
        "int" => DataType.Int,
        "decimal" => DataType.Decimal(DataType.MaxScale),
        "float" => DataType.Float,
        "text" => DataType.Text,
        "date" => DataType.Date,
        "time" => DataType.Time,
        "datetime" => DataType.DateTime,
        "duration" => DataType.Duration,
        "period" => DataType.Period,
        _ => null,
    };
}
