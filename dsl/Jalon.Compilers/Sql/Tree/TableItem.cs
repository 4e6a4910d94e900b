namespace Jalon.Compilers.Sql.Tree;

/// <summary>A stored table, a working table or a file.</summary>
/// <param name="Sql">Its name as SQL writes it, each part quoted; made by whoever knows where tables lie.</param>
/// <param name="Alias">The name that its columns stand under.</param>
public sealed record TableItem(string Sql, string Alias) : FromItem(Alias);
