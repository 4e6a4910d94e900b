namespace Jalon.Language.Binding.Activities;

/// <summary>What may be set: the language's view of a settings record.</summary>
/// <param name="Settings">The settings.</param>
/// <param name="Blocks">The blocks.</param>
public sealed record SettingsForm(IReadOnlyList<SettingForm> Settings, IReadOnlyList<BlockForm> Blocks)
{
    /// <summary>The setting of that name, or null.</summary>
    public SettingForm? Find(string name) => Settings.FirstOrDefault(s => s.Name == name);
}
