using System.Globalization;

using DuckDB.NET.Data;

using static Jalon.Host.Engines.DuckDb.DuckDbCommands;

namespace Jalon.Host.Engines.DuckDb;

/// <summary>
/// What types the columns of a CSV have: those that hold for every row. A number that all rows write with at most six digits after its
/// point is a decimal, so that money adds up; one that begins with a zero or a plus is no number but a code, and stays a text.
/// The first rows make a guess, all rows prove it.
/// </summary>
internal static class CsvTypes
{
    private const int Sampled = 1000;

    // From narrow to wide: a column has the first form that all its values fit, from the guess on.
    private static readonly IReadOnlyList<Form> Forms =
    [
        new("BOOLEAN", "true|false", "VARCHAR"),
        new("BIGINT", "-?(0|[1-9][0-9]{0,18})", "DECIMAL"),
        new("DECIMAL", @"-?(0|[1-9][0-9]{0,11})(\.[0-9]{1,6})?", "DOUBLE"),
        new("DOUBLE", @"-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?", "VARCHAR"),
        new("DATE", "[0-9]{4}-[0-9]{2}-[0-9]{2}", "TIMESTAMP"),
        new("TIME", @"[0-9]{2}:[0-9]{2}(:[0-9]{2}(\.[0-9]+)?)?", "VARCHAR"),
        new("TIMESTAMP", @"[0-9]{4}-[0-9]{2}-[0-9]{2}([ T][0-9]{2}:[0-9]{2}(:[0-9]{2}(\.[0-9]+)?)?)?", "VARCHAR"),
        new("TIMESTAMP WITH TIME ZONE", @"[0-9]{4}-[0-9]{2}-[0-9]{2}[ T][0-9]{2}:[0-9]{2}(:[0-9]{2}(\.[0-9]+)?)?(Z|[+-][0-9]{2}:?[0-9]{2})", "VARCHAR"),
    ];

    /// <summary>The type of each column of a table of texts, in order, as DuckDB names it.</summary>
    public static IReadOnlyList<string> Of(DuckDBConnection connection, string table, IReadOnlyList<string> columns, string shown, CancellationToken cancellation)
    {
        var fits = columns.SelectMany(c => Forms.Select(f => Fits(Name(c), f)));
        var sampled = connection.Rows($"SELECT {string.Join(", ", fits)} FROM (FROM {table} LIMIT {Sampled})", shown, cancellation)[0];
        var guesses = columns.Select((_, i) => Forms.Where((_, f) => sampled[(i * Forms.Count) + f] is true).FirstOrDefault()?.Type ?? "VARCHAR").ToList();
        var found = new string?[columns.Count];
        while (Enumerable.Range(0, columns.Count).Where(i => found[i] is null).ToList() is { Count: > 0 } open)
        {
            foreach (var i in open.Where(i => guesses[i] == "VARCHAR"))
                found[i] = "VARCHAR";
            open.RemoveAll(i => found[i] is not null);
            if (open.Count == 0)
                break;
            var facts = connection.Rows($"SELECT {string.Join(", ", open.Select(i => Proof(Name(columns[i]), guesses[i])))} FROM {table}", shown, cancellation)[0];
            for (var k = 0; k < open.Count; k++)
            {
                var i = open[k];
                if (facts[k * 2] is not false)
                    found[i] = guesses[i] == "DECIMAL" ? string.Create(CultureInfo.InvariantCulture, $"DECIMAL(18,{facts[(k * 2) + 1] ?? 0L})") : guesses[i];
                else
                    guesses[i] = Forms.First(f => f.Type == guesses[i]).Wider;
            }
        }
        return found!;
    }

    // Null where no row has a value: then nothing is known.
    private static string Fits(string column, Form form) => $"bool_and(regexp_full_match({column}, {Text(form.Pattern)}))";

    private static string Proof(string column, string type)
    {
        var pattern = Forms.First(f => f.Type == type).Pattern;
        var cast = type is "DECIMAL" or "BOOLEAN" ? "" : $" AND TRY_CAST({column} AS {type}) IS NOT NULL";
        // A value that its type writes the same way fits, and is told at a fraction of what the pattern costs.
        var same = type switch
        {
            "BIGINT" => $" OR TRY_CAST({column} AS BIGINT)::VARCHAR = {column}",
            "DATE" => $" OR (length({column}) = 10 AND TRY_CAST({column} AS DATE)::VARCHAR = {column})",
            _ => "",
        };
        var digits = type == "DECIMAL" ? $"max(length(split_part({column}, '.', 2)))" : "NULL";
        return $"bool_and({column} IS NULL{same} OR (regexp_full_match({column}, {Text(pattern)}){cast})), {digits}";
    }

    private sealed record Form(string Type, string Pattern, string Wider);
}
