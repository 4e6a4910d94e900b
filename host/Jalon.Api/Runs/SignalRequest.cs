namespace Jalon.Api.Runs;

/// <summary>Tells a campaign that something has happened.</summary>
/// <param name="Parameters">Values by name, as typed.</param>
/// <param name="Name">The signal's name; null for whichever the campaign takes.</param>
/// <param name="Key">Names this very signal: one that comes twice is taken once. Null for one that is new each time.</param>
public sealed record SignalRequest(IReadOnlyDictionary<string, string> Parameters, string? Name, string? Key);
