namespace Jalon.Compilers.Sql.Tree;

/// <summary>Something that rows come from.</summary>
/// <param name="Alias">The name that its columns stand under, not quoted.</param>
public abstract record FromItem(string Alias);
