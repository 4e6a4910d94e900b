namespace Jalon.Sdk.Settings;

/// <summary>Documents a property of a settings record. Its type and whether it is <c>required</c> say the rest; an initialiser is the default.</summary>
/// <param name="summary">What it does, in one sentence.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class SettingAttribute(string summary) : System.Attribute
{
    /// <summary>What it does, in one sentence.</summary>
    public string Summary { get; } = summary;
}
