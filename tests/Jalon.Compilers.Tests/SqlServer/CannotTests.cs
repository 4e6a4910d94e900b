using System.Runtime.CompilerServices;

using Jalon.Algebra.Functions;

namespace Jalon.Compilers.Tests.SqlServer;

/// <summary>What T-SQL is not generated for, form by form, in <c>cannot.txt</c> beside this file. Run with JALON_ACCEPT=1 to write that file anew, then read what changed.</summary>
public sealed class CannotTests
{
    private static readonly string[] s_more =
    [
        "t matches \"a\"", "t like u", "t like \"_____\"", "t like \"a_%\"", "hour(s, t)", "to_int!(t)",
        "row_number() over (order by i)", "count_distinct(i) over (by p)", "median(i) over (by p)", "join_text(t, \",\") over (by p)", "first(t) over (by p order by i)", "nth(i, 2) over (by p)",
        "max(i) over (by t)", "min(items.h)", "max(items.t)", "count_distinct(items.t)", "most_common(items.t)", "percentile(items.c, 0.75)", "nth(items.t, 2 order by id)", "collect(items select t)",
    ];

    [Fact]
    public void What_cannot_be_said_is_as_written_down()
    {
        var asked = Catalogue.Standard.Functions.SelectMany(f => f.Examples).Select(e => e.Expression).Concat(s_more).Distinct();
        var cannot = string.Concat(asked.Select(e => (Expression: e, Asked.Query("Europe/Paris", e).Unsupported)).Where(e => e.Unsupported is not []).Select(e => $"{e.Expression}: {e.Unsupported[0].What}\n"));
        if (Environment.GetEnvironmentVariable("JALON_ACCEPT") == "1")
            File.WriteAllText(Golden(), cannot);
        Assert.Equal(File.ReadAllText(Golden()).ReplaceLineEndings("\n"), cannot);
    }

    private static string Golden([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "cannot.txt");
}
