namespace Jalon.Compilers.Sql.Tree;

/// <summary>
/// A call or operator as a template: <c>lower({0})</c>, <c>{0} + {1}</c>, <c>coalesce({*})</c> for all arguments, <c>concat({1*})</c> for
/// those from the second on; a brace is written twice. An argument directly between parentheses or commas is written as it is; elsewhere
/// it gets parentheses unless it holds tighter than the whole.
/// </summary>
/// <param name="Template">The text. Written by us, never by a user.</param>
/// <param name="Arguments">What the placeholders stand for.</param>
/// <param name="Strength">How tightly the outermost operator holds; <see cref="Binding.Primary"/> for a call.</param>
public sealed record SqlForm(string Template, ValueList<SqlExpression> Arguments, Binding Strength = Binding.Primary) : SqlExpression(Strength);
