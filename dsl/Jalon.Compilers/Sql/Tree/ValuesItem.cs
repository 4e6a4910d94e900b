namespace Jalon.Compilers.Sql.Tree;

/// <summary>Rows written out.</summary>
/// <param name="Columns">The columns' names, not quoted.</param>
/// <param name="Rows">At least one; each with as many values as there are columns.</param>
/// <param name="Alias">The name that its columns stand under.</param>
public sealed record ValuesItem(ValueList<string> Columns, ValueList<ValueList<SqlExpression>> Rows, string Alias) : FromItem(Alias);
