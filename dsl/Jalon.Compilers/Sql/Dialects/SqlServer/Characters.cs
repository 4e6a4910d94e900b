using Jalon.Compilers.Sql.Tree;

using static Jalon.Compilers.Sql.Dialects.SqlServer.Tsql;

namespace Jalon.Compilers.Sql.Dialects.SqlServer;

/// <summary>A text as rows, one a code point: <c>c</c> is the character, <c>n</c> its number from 1.</summary>
internal static class Characters
{
    /// <summary>The rows, in parentheses. The step is given, because GENERATE_SERIES counts down by itself where the end is before the start.</summary>
    public static SqlForm Of(SqlExpression text) => Say(
        "(SELECT SUBSTRING({0}, [$s].[value], 1) COLLATE " + Units + " AS [c], [$s].[value] AS [n] FROM GENERATE_SERIES(CAST(1 AS bigint), {1}, CAST(1 AS bigint)) AS [$s])",
        InCodePoints(text),
        Length(text));

    /// <summary>Those of its characters that are of a class, as LIKE writes it; NULL where none is. An aggregate may not mix columns of its own and of outside: hence the query in the query.</summary>
    public static SqlForm Kept(SqlExpression text, string like) =>
        Say($"(SELECT STRING_AGG([$x].[c], N'') WITHIN GROUP (ORDER BY [$x].[n]) FROM {{0}} AS [$x] WHERE [$x].[c] LIKE N'{like}')", Of(text));
}
