namespace Jalon.Compilers.Sql.Tree;

/// <summary>A value that a SELECT gives.</summary>
/// <param name="Name">The column's name, not quoted.</param>
/// <param name="Value">What it is.</param>
public sealed record SelectColumn(string Name, SqlExpression Value);
