namespace Jalon.Language.Binding.Activities;

/// <summary>One setting.</summary>
/// <param name="Name">As campaigns write it.</param>
/// <param name="Kind">What its value is.</param>
/// <param name="Required">Whether it must be written.</param>
/// <param name="Default">What it is where it is not written, for people to read; null for nothing.</param>
/// <param name="Summary">What it does, in one sentence.</param>
public sealed record SettingForm(string Name, SettingKind Kind, bool Required = false, string? Default = null, string Summary = "");
