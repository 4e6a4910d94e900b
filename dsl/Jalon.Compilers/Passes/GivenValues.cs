namespace Jalon.Compilers.Passes;

/// <summary>Parameters become their values, <c>now()</c> and <c>today()</c> the task's one instant.</summary>
internal sealed class GivenValues(CompileContext context) : DeepRewriter
{
    protected override Scalar Changed(Scalar scalar) => scalar switch
    {
        ParameterRef p => Value(context.Parameters.GetValueOrDefault(p.Name), p.Type) with { Origin = p.Origin },
        Call { Function.Name: "now", Arguments.Count: 0 } c => new Literal(context.Now.ToDateTimeOffset(), DataType.DateTime) { Origin = c.Origin },
        Call { Function.Name: "today", Arguments.Count: 0 } c => new Literal(Zones.Day(context.Now.ToDateTimeOffset(), context.Zone), DataType.Date)
        {
            Origin = c.Origin,
        },
        _ => scalar,
    };

    private static Scalar Value(object? value, DataType type) => value is IReadOnlyList<object?> items
        ? new ListOf(items.Select(i => Value(i, type.Element ?? type)).ToValueList(), type.Element ?? type)
        : new Literal(value is string { Length: 0 } ? null : value, type);
}
