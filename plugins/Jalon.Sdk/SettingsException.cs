namespace Jalon.Sdk;

/// <summary>Settings that cannot be carried out; shown at the setting, with the message, when the campaign is checked.</summary>
/// <param name="setting">The setting's name as campaigns write it; null for the activity as a whole.</param>
/// <param name="message">What is wrong and what to do, without a full stop at its end.</param>
public sealed class SettingsException(string? setting, string message) : Exception(message)
{
    /// <summary>The setting's name as campaigns write it; null for the activity as a whole.</summary>
    public string? Setting { get; } = setting;
}
