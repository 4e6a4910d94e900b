using Jalon.Algebra.Scalars;
using Jalon.Algebra.Types;

namespace Jalon.Language.Binding.Activities;

/// <summary>Something computed, which may use parameters; held as its <see cref="Scalar"/>.</summary>
/// <param name="Wanted">The type it must have (what widens is cast); null for any. Bool makes it a condition.</param>
/// <param name="Rows">Whose row it sees.</param>
public sealed record ExpressionSetting(DataType? Wanted, RowScope Rows) : SettingKind;
