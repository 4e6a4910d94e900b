using System.Text.Json;

namespace Jalon.Api.Questions;

/// <summary>Rows as an answer.</summary>
/// <param name="Columns">In order.</param>
/// <param name="Values">A row each, its values in the columns' order: JSON as the language reference's section 4 says (null for empty).</param>
/// <param name="Total">How many rows there are in all, where the answer holds a part of them; where they were not counted, how many it holds.</param>
/// <param name="Truncated">Whether there are more rows than the answer holds.</param>
public sealed record Rows(IReadOnlyList<ColumnInfo> Columns, IReadOnlyList<IReadOnlyList<JsonElement>> Values, long Total, bool Truncated = false);
