namespace Jalon.Compilers.Passes;

/// <summary>Every order that decides something ends with the key, so that it leaves no tie.</summary>
internal sealed class TotalOrder : DeepRewriter
{
    protected override Relation Changed(Relation relation) => relation switch
    {
        OrderBy r => r with { Keys = Total(r.Keys, r.Input.Schema) },
        Limit r => r with { Order = Total(r.Order, r.Input.Schema) },
        Distinct r => r with { Order = Total(r.Order, r.Input.Schema) },
        _ => relation,
    };

    protected override Scalar Changed(Scalar scalar) => scalar switch
    {
        Aggregate { Function.Name: "first" or "last" or "nth" or "collect" or "join_text" } s => s with { Order = Total(s.Order, s.Rows.Schema) },
        _ => scalar,
    };

    public static ValueList<OrderKey> Total(ValueList<OrderKey> order, Schema schema) =>
        order.AddRange(schema.KeyColumns.Select(k => new OrderKey(new ColumnRef(0, k))).Where(k => !order.Any(o => Same(o.Value, k.Value))));

    private static bool Same(Scalar written, Scalar key) => written == key
        || written is AttributeRef { Level: 0, Path.IsEmpty: true } a && key is ColumnRef c && a.Attribute.Name == c.Column.Name;
}
