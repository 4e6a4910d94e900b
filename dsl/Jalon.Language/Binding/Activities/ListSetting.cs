using Jalon.Algebra;
using Jalon.Algebra.Functions;
using Jalon.Algebra.Model;
using Jalon.Algebra.Relations;
using Jalon.Algebra.Scalars;
using Jalon.Algebra.Types;

namespace Jalon.Language.Binding.Activities;

/// <summary>A list, or one item alone; held as an <see cref="IReadOnlyList{T}"/> of what the items are held as.</summary>
/// <param name="Item">What each item is.</param>
public sealed record ListSetting(SettingKind Item) : SettingKind;
