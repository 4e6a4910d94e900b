using Jalon.Algebra.Relations;

namespace Jalon.Language.Binding.Activities;

/// <summary>A pipeline; held as its <see cref="Relation"/>. One that begins with no <c>from</c> goes on from the rows of the scope, which are then its leaf.</summary>
/// <param name="Rows">Whose rows it goes on from.</param>
public sealed record QuerySetting(RowScope Rows) : SettingKind;
