using Jalon.Algebra.Types;

namespace Jalon.Language.Binding.Activities;

/// <summary>A range of constants; held as a <see cref="RangeValue"/>.</summary>
/// <param name="Type">The type of both ends.</param>
public sealed record RangeSetting(DataType Type) : SettingKind;
