namespace Jalon.Sdk.Settings;

/// <summary>A setting that names another activity of the campaign without reading it: <c>to = letter</c>.</summary>
/// <param name="Name">The activity's name.</param>
public sealed record ActivityRef(string Name)
{
    /// <inheritdoc/>
    public override string ToString() => Name;
}
