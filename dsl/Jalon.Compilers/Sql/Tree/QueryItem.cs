namespace Jalon.Compilers.Sql.Tree;

/// <summary>A query in parentheses.</summary>
/// <param name="Select">Its rows.</param>
/// <param name="Alias">The name that its columns stand under.</param>
public sealed record QueryItem(SqlSelect Select, string Alias) : FromItem(Alias);
