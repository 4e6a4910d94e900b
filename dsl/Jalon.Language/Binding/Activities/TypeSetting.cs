using Jalon.Algebra.Types;

namespace Jalon.Language.Binding.Activities;

/// <summary>A type as it is declared, <c>decimal(2)</c>; held as the <see cref="DataType"/>.</summary>
public sealed record TypeSetting : SettingKind;
