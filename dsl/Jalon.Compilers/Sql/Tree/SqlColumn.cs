namespace Jalon.Compilers.Sql.Tree;

/// <summary>A column of a table or step in scope.</summary>
/// <param name="Source">The alias it stands under; null where only one is in scope.</param>
/// <param name="Name">Its name, not quoted.</param>
public sealed record SqlColumn(string? Source, string Name) : SqlExpression(Binding.Primary);
