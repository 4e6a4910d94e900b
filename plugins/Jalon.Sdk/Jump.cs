namespace Jalon.Sdk;

/// <summary>A way back in a campaign.</summary>
/// <param name="Output">The output that leads back. Its rows stand in for the first input of <paramref name="To"/>; no other activity reads it.</param>
/// <param name="To">An activity that comes before.</param>
/// <param name="Times">How many rounds there may be after the first; at least 1.</param>
public sealed record Jump(string Output, ActivityRef To, int Times);
