namespace Jalon.Api.Plugins;

/// <summary>A plugin that the host found.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Version">Its version (SemVer 2).</param>
/// <param name="Origin"><c>shipped</c> or <c>workspace</c>.</param>
/// <param name="Activities">The activity types it offers.</param>
/// <param name="Usable">Whether it can be used.</param>
/// <param name="Reason">Why it cannot; null where it can.</param>
public sealed record Plugin(string Id, string Version, string Origin, IReadOnlyList<string> Activities, bool Usable, string? Reason);
