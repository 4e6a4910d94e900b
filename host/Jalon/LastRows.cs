namespace Jalon;

/// <summary>What a line of C# sees.</summary>
public sealed class LastRows
{
    /// <summary>
    /// The rows of the last result, each with its columns as members: <c>rows.Where(r => r.spend > 100)</c>. Values are long, decimal, double, bool,
    /// string, DateOnly, DateTimeOffset; empty is null. A row is an <c>IDictionary&lt;string, object&gt;</c> too, for names that are no C#.
    /// </summary>
    public IReadOnlyList<dynamic> rows { get; internal set; } = [];
}
