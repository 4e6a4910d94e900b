namespace Jalon.Sdk;

/// <summary>Some rows, column by column.</summary>
/// <param name="Columns">Names and types, in order.</param>
/// <param name="Values">For each column its values, all of one length; null for empty, else as in <see cref="Literal"/>.</param>
public sealed record RowBatch(ValueList<Column> Columns, IReadOnlyList<object?[]> Values)
{
    /// <summary>How many rows.</summary>
    public int Count => Values.Count == 0 ? 0 : Values[0].Length;
}
