using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace Jalon.Compilers.Tests.SqlServer;

/// <summary>T-SQL as SQL Server's own parser reads it, and what SQL Server refuses beyond its grammar (each with the number of the error).</summary>
internal static class Statement
{
    /// <summary>What is wrong with one statement, in words; none where nothing is.</summary>
    public static IReadOnlyList<string> Faults(string sql)
    {
        var script = Parse(sql, out var faults);
        if (faults.Count > 0)
            return faults;
        if (script.Batches is not [{ Statements: [var statement] }])
            return [$"{script.Batches.Sum(b => b.Statements.Count)} statements"];
        var refusals = new Refusals();
        statement.Accept(refusals);
        return refusals.Found;
    }

    /// <summary>The parsed text; how it does not parse.</summary>
    public static TSqlScript Parse(string sql, out IReadOnlyList<string> faults)
    {
        using var reader = new StringReader(sql);
        var tree = new TSql160Parser(initialQuotedIdentifiers: true, SqlEngineType.Standalone).Parse(reader, out var errors);
        faults = [.. errors.Select(e => $"{e.Line}:{e.Column} {e.Message}")];
        return tree as TSqlScript ?? new TSqlScript();
    }
}
