namespace Jalon.Compilers.Sql.Tree;

/// <summary>Rows joined to those before.</summary>
/// <param name="Kind">What becomes of rows without partner.</param>
/// <param name="Item">What is joined.</param>
/// <param name="On">All must hold; at least one.</param>
public sealed record Join(JoinKind Kind, FromItem Item, ValueList<SqlExpression> On);
