namespace Jalon.Compilers.Sql;

/// <summary>The query of one output.</summary>
/// <param name="Name">The output's name.</param>
/// <param name="Table">The table to make of it, as SQL writes it.</param>
/// <param name="Query">The query.</param>
/// <param name="Create">The statement that makes the table of the query, without a semicolon; of length zero where the query says what cannot be said.</param>
public sealed record SqlOutput(string Name, string Table, SqlText Query, string Create);
