namespace Jalon.Sdk.Settings;

/// <summary>Marks a list of records as blocks: <c>word label { ... }</c>, each a record. A property with <see cref="LabelAttribute"/> takes the label.</summary>
/// <param name="word">The word that begins the block.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class BlockAttribute(string word) : System.Attribute
{
    /// <summary>The word that begins the block.</summary>
    public string Word { get; } = word;
}
