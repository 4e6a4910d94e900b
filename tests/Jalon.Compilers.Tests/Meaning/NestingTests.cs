using System.Diagnostics;

namespace Jalon.Compilers.Tests.Meaning;

/// <summary>
/// What nests is planned in time: a form that names its value twice doubles it at each level, in its text or, as DuckDB's NULLIF does, where nobody sees it.
/// </summary>
public sealed class NestingTests
{
    private const int Levels = 14;
    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(5);

    public static TheoryData<string, string> Forms => new()
    {
        { "t", "replace({0}, \"a\", \"b\")" },
        { "t", "replace({0}, u, t)" },
        { "t", "trim({0})" },
        { "t", "normalize_spaces({0})" },
        { "t", "upper({0})" },
        { "t", "title({0})" },
        { "t", "left({0}, 9)" },
        { "t", "substring({0}, 1)" },
        { "t", "substring({0}, 1, 9)" },
        { "t", "split_part({0}, \",\", 1)" },
        { "t", "pad_end({0}, 9)" },
        { "t", "repeat({0}, 1)" },
        { "t", "null_if({0}, \"x\")" },
        { "t", "coalesce({0}, u)" },
        { "t", "remove_accents({0})" },
        { "t", "normalize_email({0})" },
        { "t", "join_words({0}, u)" },
        { "s", "start_of({0}, \"hour\")" },
        { "s", "start_of({0}, \"day\", \"America/Havana\")" },
        { "s", "end_of({0}, \"day\")" },
        { "s", "add({0}, 1, \"day\")" },
        { "s", "add({0}, 1, \"hour\", z)" },
        { "s", "{0} + 1 day" },
        { "s", "{0} - 30 seconds" },
        { "a", "{0} + 1 month" },
        { "a", "add({0}, 1, \"day\")" },
        { "a", "next_anniversary({0})" },
        { "f", "{0} * 1.5" },
        { "f", "1 / {0}" },
        { "f", "round({0}, 1)" },
        { "i", "{0} + 1" },
        { "i", "{0} mod 7" },
        { "i", "abs({0})" },
        { "c", "{0} / 2" },
        { "c", "round({0}, 1)" },
    };

    [Theory, MemberData(nameof(Forms))]
    public void Fourteen_levels_are_planned_and_answered_in_time_on_duckdb(string column, string form)
    {
        using var backends = new Backends("Europe/Paris");
        backends.Fill(Sampled.Sample, [[1L, .. Sampled.Values.Select(_ => (object?)null)]]);
        var began = Stopwatch.StartNew();
        backends.OnDuckDb(Nested(column, form));
        Assert.InRange(began.Elapsed, TimeSpan.Zero, s_limit);
    }

    private static string Nested(string column, string form) =>
        Enumerable.Range(0, Levels).Aggregate(column, (inner, _) => form.Replace("{0}", inner, StringComparison.Ordinal));
}
