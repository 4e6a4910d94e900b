namespace Jalon.Compilers.Sql.Tree;

/// <summary>A named step of a query (<c>WITH name AS (...)</c>).</summary>
/// <param name="Name">Its name, not quoted.</param>
/// <param name="Select">Its rows.</param>
public sealed record CommonTable(string Name, SqlSelect Select);
