namespace Jalon.Sdk.Settings;

/// <summary>A setting that names a column which no row has yet, as a bare word: <c>key = email</c>.</summary>
/// <param name="Name">The name.</param>
public sealed record ColumnName(string Name)
{
    /// <inheritdoc/>
    public override string ToString() => Name;
}
