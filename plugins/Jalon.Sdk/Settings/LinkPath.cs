namespace Jalon.Sdk.Settings;

/// <summary>A setting that is a path of links from the input's dimension.</summary>
/// <param name="Links">At least one.</param>
/// <param name="Target">The entity at its end.</param>
public sealed record LinkPath(ValueList<Link> Links, Entity Target);
