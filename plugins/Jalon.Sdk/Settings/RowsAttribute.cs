namespace Jalon.Sdk.Settings;

/// <summary>Says whose rows an expression, ordering or query of the settings sees.</summary>
/// <param name="scope">Whose.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class RowsAttribute(RowsOf scope) : System.Attribute
{
    /// <summary>Whose.</summary>
    public RowsOf Scope { get; } = scope;

    /// <summary>The setting (as campaigns write it) that names the entity or the path, for the target scopes.</summary>
    public string? Setting { get; init; }
}
