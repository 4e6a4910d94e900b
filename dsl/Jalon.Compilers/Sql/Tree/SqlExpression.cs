namespace Jalon.Compilers.Sql.Tree;

/// <summary>A value in SQL: data only, compared by what it says, so that equal expressions can be written once.</summary>
/// <param name="Strength">How tightly its outermost operator holds.</param>
public abstract record SqlExpression(Binding Strength);
