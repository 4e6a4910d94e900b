namespace Jalon.Language.Binding.Activities;

/// <summary>The path of a file of the workspace as a text; held as a <see cref="DataFileValue"/>. A file that is not there is no error here.</summary>
public sealed record DataFileSetting : SettingKind;
