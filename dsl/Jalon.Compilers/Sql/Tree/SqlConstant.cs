namespace Jalon.Compilers.Sql.Tree;

/// <summary>A constant as the dialect writes it. Made by a <see cref="Dialects.Dialect"/> only, which escapes what a person wrote.</summary>
/// <param name="Text">The SQL.</param>
/// <param name="Strength">How tightly it holds: a sign or a cast makes it less than a bare constant.</param>
public sealed record SqlConstant(string Text, Binding Strength = Binding.Primary) : SqlExpression(Strength);
