namespace Jalon.Language.Binding;

/// <summary>An activity's output as what a name means.</summary>
/// <param name="Activity">The activity.</param>
/// <param name="Output">The output.</param>
internal sealed record OutputName(string Activity, string Output);
