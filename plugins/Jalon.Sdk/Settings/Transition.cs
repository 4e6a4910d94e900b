namespace Jalon.Sdk.Settings;

/// <summary>A setting that names an input: an activity's main output, or one of its outputs.</summary>
/// <param name="Activity">The activity that feeds it.</param>
/// <param name="Output">The output's name, never null.</param>
public sealed record Transition(string Activity, string Output)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Activity}.{Output}";
}
