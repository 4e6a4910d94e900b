using System.Runtime.CompilerServices;

namespace Jalon.Compilers.Tests.SqlServer;

/// <summary>What whole campaigns ask of SQL Server (tests/cases/plans, made by the tests of the host), as its own parser reads it.</summary>
public sealed class PlanTests
{
    public static TheoryData<string> Plans => [.. Directory.EnumerateFiles(Folder(), "*.sqlserver.sql").Select(p => Path.GetFileName(p)).Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Plans))]
    public void Every_statement_of_a_plan_is_one(string plan)
    {
        var statements = File.ReadAllText(Path.Combine(Folder(), plan)).Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Where(s => s.EndsWith(';')).ToList();
        Assert.NotEmpty(statements);
        Assert.Empty(statements.Where(s => Statement.Faults(s) is not []).Select(s => $"{string.Join('\n', Statement.Faults(s))}\n{s}"));
    }

    private static string Folder([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "cases", "plans"));
}
