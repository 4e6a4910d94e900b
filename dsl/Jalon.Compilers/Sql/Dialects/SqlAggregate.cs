using Jalon.Compilers.Sql.Tree;

namespace Jalon.Compilers.Sql.Dialects;

/// <summary>How a dialect says one aggregate.</summary>
/// <param name="Inside">The aggregate itself, over the rows of a group.</param>
/// <param name="Value">The value made of it (<c>{0}</c>).</param>
/// <param name="Joined">The value made of it where the group was joined and may be missing (<c>{0}</c> is then NULL).</param>
public sealed record SqlAggregate(SqlExpression Inside, string Value = "{0}", string Joined = "{0}");
