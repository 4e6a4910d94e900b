namespace Jalon.Host.Store;

/// <summary>A version of a campaign, as its history shows it.</summary>
/// <param name="Version">What was frozen; its number is given.</param>
/// <param name="At">When.</param>
/// <param name="By">Who did it.</param>
public sealed record VersionRow(PublishedVersion Version, Instant At, string By)
{
    /// <summary>Which of the campaign's versions, from 1.</summary>
    public int Number => Version.Number;
}
