using Jalon.Algebra.Scalars;

namespace Jalon.Language.Binding.Activities;

/// <summary>A number of rows or a share of them, which may use parameters but sees no row; held as its <see cref="Scalar"/>, an int or a decimal.</summary>
public sealed record SizeSetting : SettingKind;
