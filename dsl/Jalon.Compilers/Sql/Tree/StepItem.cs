namespace Jalon.Compilers.Sql.Tree;

/// <summary>A step that stands before the query.</summary>
/// <param name="Step">Its name, not quoted.</param>
/// <param name="Alias">The name that its columns stand under.</param>
public sealed record StepItem(string Step, string Alias) : FromItem(Alias);
