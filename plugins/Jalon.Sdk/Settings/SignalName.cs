namespace Jalon.Sdk.Settings;

/// <summary>A setting that names a signal, as a bare word: <c>name = order_paid</c>.</summary>
/// <param name="Name">The name.</param>
public sealed record SignalName(string Name)
{
    /// <inheritdoc/>
    public override string ToString() => Name;
}
