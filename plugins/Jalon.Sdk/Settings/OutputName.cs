namespace Jalon.Sdk.Settings;

/// <summary>A setting that names an output of the activity itself, as a bare word: <c>rest = others</c>.</summary>
/// <param name="Name">The name.</param>
public sealed record OutputName(string Name)
{
    /// <inheritdoc/>
    public override string ToString() => Name;
}
