namespace Jalon.Sdk.Settings;

/// <summary>A setting that orders rows: one value or a list, each <c>asc</c> or <c>desc</c>.</summary>
/// <param name="Keys">At least one.</param>
public sealed record Ordering(ValueList<OrderKey> Keys);
