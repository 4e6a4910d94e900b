using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml;
using Jalon.Algebra.Types;
using Jalon.Api.Questions;
using Jalon.Sdk;

namespace Jalon.Host.Questions;

/// <summary>Rows as the wire carries them (language reference, section 4): numbers as numbers, empty as null, datetimes with the zone's offset.</summary>
/// <param name="zone">The zone in force.</param>
public sealed class JsonValues(DateTimeZone zone)
{
    /// <summary>Rows of batches, by the names of the columns wanted.</summary>
    /// <param name="batches">The rows.</param>
    /// <param name="columns">Which of their columns, in order.</param>
    /// <param name="most">The most rows to give; no more are read than it takes to know that there is another.</param>
    /// <param name="cancellation">Stops the work.</param>
    public async Task<Rows> ReadAsync(IAsyncEnumerable<RowBatch> batches, IReadOnlyList<Column> columns, int most, CancellationToken cancellation)
    {
        var rows = new List<IReadOnlyList<JsonElement>>();
        await foreach (var batch in batches.WithCancellation(cancellation).ConfigureAwait(false))
        {
            var places = columns.Select(c => batch.Columns.TakeWhile(b => b.Name != c.Name).Count()).ToArray();
            for (var r = 0; r < batch.Count; r++)
            {
                if (rows.Count == most)
                    return Answer(truncated: true);
                rows.Add([.. places.Select((p, c) => Element(batch.Values[p][r], columns[c].Type))]);
            }
        }

        return Answer(truncated: false);

        Rows Answer(bool truncated) => new([.. columns.Select(c => new ColumnInfo(c.Name, c.Type.ToString()))], rows, rows.Count, truncated);
    }

    /// <summary>One value.</summary>
    /// <param name="value">As in <see cref="Algebra.Scalars.Literal.Value"/>.</param>
    /// <param name="type">What it is.</param>
    public JsonElement Element(object? value, DataType type) => JsonSerializer.SerializeToElement(Node(value, type));

    private JsonNode? Node(object? value, DataType type) => value switch
    {
        null => null,
        bool b => JsonValue.Create(b),
        long n => JsonValue.Create(n),
        decimal d => JsonValue.Create(d),
        double f => JsonValue.Create(f),
        string s => JsonValue.Create(s),
        DateOnly d => JsonValue.Create(d.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        TimeOnly t => JsonValue.Create(t.ToString("HH:mm:ss.FFFFFF", CultureInfo.InvariantCulture)),
        DateTimeOffset i => JsonValue.Create(Instant.FromDateTimeOffset(i).InZone(zone).ToDateTimeOffset().ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFK", CultureInfo.InvariantCulture)),
        Algebra.Types.Duration d => JsonValue.Create(Iso(d)),
        Algebra.Types.Period p => JsonValue.Create(string.Create(CultureInfo.InvariantCulture, $"P{p.Months}M")),
        IReadOnlyList<IReadOnlyList<object?>> rows => new JsonArray([.. rows.Select(r => (JsonNode?)new JsonObject(
            r.Select((v, i) => KeyValuePair.Create(type.Columns[i].Name, Node(v, type.Columns[i].Type)))))]),
        IEnumerable<object?> items => new JsonArray([.. items.Select(i => Node(i, type.Element ?? DataType.Text))]),
        _ => JsonValue.Create(Convert.ToString(value, CultureInfo.InvariantCulture)),
    };

    private static string Iso(Algebra.Types.Duration d) => d.Microseconds == 0
        ? string.Create(CultureInfo.InvariantCulture, $"P{d.Days}D")
        : XmlConvert.ToString(TimeSpan.FromDays(d.Days) + TimeSpan.FromTicks(d.Microseconds * 10));
}
