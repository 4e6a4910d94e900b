namespace Jalon.Sdk.Settings;

/// <summary>Marks the text property of a block's record that takes the block's label.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class LabelAttribute : System.Attribute;
