using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Jalon.Compilers.Tests.Meaning;
using Jalon.Host.Tests.Engines.Postgres;

namespace Jalon.Compilers.Tests.Documentation;

/// <summary>The page docs/language/truth-table.md: what each backend answers where a side is empty, and that all answer the same.</summary>
public sealed class TruthTableTests(PostgresServer server)
{
    private const string Head = """
        # Truth table

        Conditions have two values. A comparison in which a side is empty is false; `!=`, `!~` and each `not` is the negation of its positive twin. So a condition and its `not` split
        every population in two with nobody lost. This page is what the backends answer, in process, on DuckDB and on PostgreSQL; a test makes it anew and compares.

        """;

    // Pairs of columns of each kind with a smaller and a larger value: what the page says of one, it says of all.
    private static readonly (string X, string Y, object Small, object Large)[] s_kinds =
    [
        ("i", "j", 1L, 2L), ("c", "d", 1.5m, 2.5m), ("f", "g", 0.5, 1.5), ("t", "u", "a", "b"), ("a", "b", new DateOnly(2026, 1, 1), new DateOnly(2026, 1, 2)),
        ("h", "k", new TimeOnly(8, 0), new TimeOnly(9, 0)), ("s", "v", At(8), At(9)), ("p", "q", false, true),
    ];

    private static readonly string[] s_comparisons = ["==", "!=", "<", "<=", ">", ">="];
    private static readonly string[] s_tests = ["=~", "!~", "like", "contains", "starts with", "ends with"];
    private static readonly string[] s_words = ["like", "contains", "starts with", "ends with"];

    [Fact]
    public void The_page_is_what_compiled_code_and_duckdb_answer()
    {
        using var backends = new Backends("UTC");
        ReferencePages.Check("truth-table.md", Page(new Sides(backends, e => backends.OnDuckDb(e))));
    }

    [Fact]
    public void The_page_is_what_postgres_answers()
    {
        var database = server.EmptyDatabase();
        try
        {
            using var backends = new Backends("UTC", database);
            ReferencePages.Check("truth-table.md", Page(new Sides(backends, e => backends.OnPostgres(e))));
        }
        finally
        {
            server.GiveBack(database);
        }
    }

    private static string Page(Sides sides) => Head
        + Comparisons(sides)
        + Table(sides, "Texts", ["a and a", "a and b", "empty and a", "a and empty", "both empty"], [.. Pairs("t", "u", "a", "b")],
            [.. s_tests.Select(o => $"x {o} y"), .. s_words.Select(o => $"x not {o} y"), .. s_tests.Select(o => $"not x {o} y"), "x matches \"a\"", "x not matches \"a\""], ("x", "t"), ("y", "u"))
        + Table(sides, "Ranges and lists", ["2, 1, 3", "9, 1, 3", "empty, 1, 3", "2, empty, 3", "2, 1, empty", "all empty"],
            [Row(("i", 2L), ("j", 1L), ("w", 3m)), Row(("i", 9L), ("j", 1L), ("w", 3m)), Row(("j", 1L), ("w", 3m)), Row(("i", 2L), ("w", 3m)), Row(("i", 2L), ("j", 1L)), Row()],
            ["x between y and z", "x not between y and z", "not x between y and z", "x in y .. z", "x not in y .. z", "x in [y, z]", "x not in [y, z]", "x in [y, z, 2]", "not x in [y, z, 2]"],
            ("x", "i"), ("y", "j"), ("z", "w"))
        + Table(sides, "And, or, not", [.. Three().Select(t => $"{Shown(t.X)} and {Shown(t.Y)}")], [.. Three().Select(t => Row(("p", t.X), ("q", t.Y)))],
            ["x and y", "x or y", "not x", "not (x and y)", "not (x or y)", "not x or not y", "not x and not y", "not not x", "x is empty", "x is not empty", "not x is empty", "if x then 1 else 2"],
            ("x", "p"), ("y", "q"))
        + Table(sides, "What is no condition: empty flows through", ["6 and 4", "6 and 0", "empty and 4", "6 and empty", "both empty"],
            [Row(("i", 6L), ("j", 4L)), Row(("i", 6L), ("j", 0L)), Row(("j", 4L)), Row(("i", 6L)), Row()],
            ["x + y", "x - y", "x * y", "x / y", "x mod y", "-x", "to_text(x) ++ to_text(y)", "x ?? y", "coalesce(x, y)", "null_if(x, y)", "least(x, y)", "greatest(x, y)", "count_filled(x, y)"],
            ("x", "i"), ("y", "j"));

    // The same for every kind of value that can be compared.
    private static string Comparisons(Sides sides)
    {
        string[] heads = ["1 and 1", "1 and 2", "2 and 1", "empty and 1", "1 and empty", "both empty"];
        string[] expressions = [.. s_comparisons.Select(c => $"x {c} y"), .. s_comparisons.Select(c => $"not x {c} y"), "x is empty", "x is not empty", "not x is empty"];
        var tables = s_kinds.Select(k => Table(
            sides, "Comparisons, of every type", heads,
            [Row((k.X, k.Small), (k.Y, k.Small)), Row((k.X, k.Small), (k.Y, k.Large)), Row((k.X, k.Large), (k.Y, k.Small)), Row((k.Y, k.Small)), Row((k.X, k.Small)), Row()],
            expressions, ("x", k.X), ("y", k.Y))).ToList();
        return Assert.Single(tables.Distinct());
    }

    private static string Table(
        Sides sides, string title, IReadOnlyList<string> heads, IReadOnlyList<Dictionary<string, object?>> rows, IReadOnlyList<string> expressions, params (string Name, string Column)[] names)
    {
        sides.Rows.Fill(Sampled.Sample, [.. rows.Select((row, at) => (object?[])[at + 1L, .. Sampled.Values.Select(c => row.GetValueOrDefault(c.Name))])]);
        var asked = expressions.Select(e => Named(e, names)).ToList();
        var here = sides.Rows.InProcess(asked);
        Assert.Equal(here, sides.Engine(asked));
        var page = new StringBuilder($"\n## {title}\n\n| | {string.Join(" | ", heads)} |\n|---|{string.Concat(heads.Select(_ => "---|"))}\n");
        for (var at = 0; at < expressions.Count; at++)
            page.Append(CultureInfo.InvariantCulture, $"| `{expressions[at]}` | {string.Join(" | ", here[at].Select(v => v ?? "empty"))} |\n");
        return page.ToString();
    }

    // An expression over the columns that x, y and z stand for.
    private static string Named(string expression, (string Name, string Column)[] names) =>
        names.Aggregate(expression, (text, name) => Regex.Replace(text, $@"\b{name.Name}\b", name.Column));

    private static IEnumerable<Dictionary<string, object?>> Pairs(string x, string y, object one, object other) =>
        [Row((x, one), (y, one)), Row((x, one), (y, other)), Row((y, one)), Row((x, one)), Row()];

    private static IEnumerable<(bool? X, bool? Y)> Three() => from x in (bool?[])[true, false, null] from y in (bool?[])[true, false, null] select (x, y);

    private static string Shown(bool? value) => value switch { true => "true", false => "false", _ => "empty" };

    private static Dictionary<string, object?> Row(params (string Column, object? Value)[] values) => values.ToDictionary(v => v.Column, v => v.Value, StringComparer.Ordinal);

    private static DateTimeOffset At(int hour) => new(2026, 1, 1, hour, 0, 0, TimeSpan.Zero);

    // The backends that hold the rows, and the engine among them that compiled code is compared with.
    private sealed record Sides(Backends Rows, Func<IReadOnlyList<string>, string?[][]> Engine);
}
