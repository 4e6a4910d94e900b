namespace Jalon.Api.Runs;

/// <summary>Asks for a new run of a campaign.</summary>
/// <param name="File">The campaign's file, relative to the workspace or absolute inside it; or null, with a name.</param>
/// <param name="Campaign">The campaign's name; null takes the file's only one.</param>
/// <param name="Parameters">Values for parameters as the language writes them: <c>500</c>, <c>"FR"</c>.</param>
/// <param name="AsOf">The instant to take for now, as the language writes it without <c>@</c>; null for the clock's.</param>
public sealed record RunRequest(string? File, string? Campaign, IReadOnlyDictionary<string, string> Parameters, string? AsOf)
{
    /// <summary>Whether it only shows what would be: waits pass at once, gates hold nothing, effects are left out.</summary>
    public bool Simulate { get; init; }
}
