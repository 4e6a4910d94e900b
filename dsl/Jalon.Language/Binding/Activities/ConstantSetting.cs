using Jalon.Algebra.Scalars;
using Jalon.Algebra.Types;

namespace Jalon.Language.Binding.Activities;

/// <summary>A constant of a type, known before the campaign runs; held as in <see cref="Literal.Value"/>, never null.</summary>
/// <param name="Type">The type; what widens to it fits.</param>
public sealed record ConstantSetting(DataType Type) : SettingKind;
