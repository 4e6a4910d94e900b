namespace Jalon.Compilers.Tests.SqlServer;

/// <summary>What SQL Server refuses beyond its grammar is seen: each of these it would refuse, by that error.</summary>
public sealed class RefusalTests
{
    [Theory]
    [InlineData("4104", "SELECT [b].[x] FROM [t] AS [a]")]
    [InlineData("4104", "SELECT [a].[x] FROM [t] AS [a] CROSS JOIN (SELECT [a].[y] AS [y]) AS [b]")]
    [InlineData("130", "SELECT SUM((SELECT 1)) AS [x] FROM [t] AS [a]")]
    [InlineData("4109", "SELECT MAX(ROW_NUMBER() OVER (ORDER BY [a].[x])) AS [x] FROM [t] AS [a]")]
    [InlineData("144", "SELECT COUNT(*) AS [n] FROM [t] AS [a] GROUP BY (SELECT [a].[x])")]
    [InlineData("8124", "SELECT (SELECT SUM([a].[x] + [b].[y]) FROM [u] AS [b]) AS [x] FROM [t] AS [a]")]
    [InlineData("8120", "SELECT [a].[x], COUNT(*) AS [n] FROM [t] AS [a] GROUP BY [a].[y]")]
    [InlineData("4108", "SELECT [a].[x] FROM [t] AS [a] WHERE ROW_NUMBER() OVER (ORDER BY [a].[x]) = 1")]
    [InlineData("147", "SELECT [a].[x] FROM [t] AS [a] WHERE SUM([a].[x]) = 1")]
    [InlineData("8155", "SELECT [b].[x] FROM (SELECT [a].[x] + 1 FROM [t] AS [a]) AS [b]")]
    [InlineData("8156", "SELECT [b].[x] FROM (SELECT [a].[x], [a].[y] AS [X] FROM [t] AS [a]) AS [b]")]
    [InlineData("468", "SELECT [a].[x] COLLATE Latin1_General_100_BIN2 + [a].[y] COLLATE Latin1_General_100_CS_AS_SC AS [z] FROM [t] AS [a]")]
    [InlineData("468", "SELECT 1 AS [z] FROM [t] AS [a] WHERE LEFT([a].[x] COLLATE Latin1_General_100_CS_AS_SC, 1) LIKE [a].[y] COLLATE Latin1_General_100_BIN2")]
    [InlineData("408", "SELECT [a].[x] FROM [t] AS [a] ORDER BY 1 + 1, 'x'")]
    [InlineData("8711", "SELECT STRING_AGG([a].[x], N',') WITHIN GROUP (ORDER BY [a].[x]) AS [x], STRING_AGG([a].[x], N',') WITHIN GROUP (ORDER BY [a].[y]) AS [y] FROM [t] AS [a]")]
    [InlineData("4112", "SELECT RANK() OVER () AS [x] FROM [t] AS [a]")]
    [InlineData("a name without brackets", "SELECT a.x FROM [t] AS [a]")]
    public void A_statement_that_the_server_refuses_is_found(string error, string sql) => Assert.StartsWith(error, Assert.Single(Statement.Faults(sql).Take(1)), StringComparison.Ordinal);

    [Theory]
    [InlineData("SELECT [a].[x] FROM [t] AS [a] WHERE [a].[x] = 1 AND [a].[x]")]
    [InlineData("SELECT [a].[x] > 1 AS [y] FROM [t] AS [a]")]
    [InlineData("SELECT [b].[x] FROM (SELECT [a].[x] FROM [t] AS [a] ORDER BY [a].[x]) AS [b]")]
    [InlineData("SELECT 1 AS [x]; SELECT 2 AS [x]")]
    public void A_statement_that_is_none_is_found(string sql) => Assert.NotEmpty(Statement.Faults(sql));
}
