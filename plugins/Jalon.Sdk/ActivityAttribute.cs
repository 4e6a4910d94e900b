namespace Jalon.Sdk;

/// <summary>Names an activity type. The class needs a public constructor without parameters; one instance serves all calls and must hold no state.</summary>
/// <param name="type">The name in campaigns: lower-case letters, digits and <c>-</c>.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class ActivityAttribute(string type) : System.Attribute
{
    /// <summary>The name in campaigns.</summary>
    public string Type { get; } = type;

    /// <summary>Where it stands in the palette.</summary>
    public Palette Category { get; init; }

    /// <summary>What it does, in one sentence, for lists and documentation.</summary>
    public string Summary { get; init; } = "";
}
