namespace Jalon.Compilers.Sql;

/// <summary>The query of one output.</summary>
/// <param name="Name">The output's name.</param>
/// <param name="Table">The table to make of it, as SQL writes it.</param>
/// <param name="Query">The query.</param>
public sealed record SqlOutput(string Name, string Table, SqlText Query);
