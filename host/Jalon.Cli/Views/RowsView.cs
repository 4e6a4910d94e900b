using System.Text.Json;
using Jalon.Api.Questions;

namespace Jalon.Cli.Views;

/// <summary>Rows as a table, as CSV (RFC 4180), or as a JSON array of objects by column name.</summary>
internal static class RowsView
{
    public static void Write(TextWriter to, Rows rows, string format, int width)
    {
        switch (format)
        {
            case "json":
                Json(to, rows);
                break;
            case "csv":
                to.WriteLine(string.Join(",", rows.Columns.Select(c => Quoted(c.Name))));
                foreach (var row in rows.Values)
                    to.WriteLine(string.Join(",", row.Select(v => Quoted(Text(v)))));
                break;
            default:
                Table(to, rows, width);
                break;
        }
    }

    /// <summary>A value as CSV and tables show it; empty for empty.</summary>
    public static string Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.Undefined => "",
        JsonValueKind.String => value.GetString()!,
        _ => value.GetRawText(),
    };

    private static void Table(TextWriter to, Rows rows, int width)
    {
        var numbers = rows.Columns.Select((c, i) => (c, i))
            .Where(x => x.c.Type is "int" or "float" || x.c.Type.StartsWith("decimal", StringComparison.Ordinal)).Select(x => x.i).ToArray();
        var table = new HumanTable(width).Right(numbers);
        table.Add([.. rows.Columns.Select(c => c.Name)]);
        foreach (var row in rows.Values)
            table.Add([.. row.Select(v => OneLine(Text(v)))]);
        table.Write(to);
    }

    private static void Json(TextWriter to, Rows rows)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = false, Encoder = Api.Json.Options.Encoder }))
        {
            json.WriteStartArray();
            foreach (var row in rows.Values)
            {
                json.WriteStartObject();
                for (var c = 0; c < row.Count; c++)
                {
                    json.WritePropertyName(rows.Columns[c].Name);
                    row[c].WriteTo(json);
                }

                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        to.WriteLine(System.Text.Encoding.UTF8.GetString(stream.ToArray()));
    }

    private static string OneLine(string text) => text.Replace('\n', ' ').Replace('\r', ' ').Replace('\t', ' ');

    private static string Quoted(string cell) =>
        cell.AsSpan().IndexOfAny(",\"\r\n") < 0 ? cell : "\"" + cell.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
}
