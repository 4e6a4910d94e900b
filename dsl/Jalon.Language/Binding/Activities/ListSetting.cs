namespace Jalon.Language.Binding.Activities;

/// <summary>A list, or one item alone; held as an <see cref="IReadOnlyList{T}"/> of what the items are held as.</summary>
/// <param name="Item">What each item is.</param>
public sealed record ListSetting(SettingKind Item) : SettingKind;
