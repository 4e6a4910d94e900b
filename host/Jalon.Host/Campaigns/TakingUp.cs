using Jalon.Host.Store;
using Jalon.Runs;

namespace Jalon.Host.Campaigns;

/// <summary>Whether a run that is over may be taken up again: as long as nothing has come after it and its working tables are there to be read.</summary>
internal static class TakingUp
{
    /// <summary>Why it may not by what is known now; null where it may.</summary>
    public static string? WhyNot(IRunStore store, RunId run) =>
        WhyNot(run, store.Campaigns.Campaign(run.Campaign), store.LastRun(run.Campaign) is { } last ? store.Find(last)?.Row : null);

    /// <summary>Why it may not within the commit that takes it up; null where it may. What was known before may have changed meanwhile: a purge or another run may have come first.</summary>
    public static string? WhyNot(ICommit commit, RunId run) => WhyNot(run, commit.Campaign(run.Campaign), commit.LastRun(run.Campaign));

    private static string? WhyNot(RunId run, CampaignRow? campaign, RunRow? last) =>
        campaign?.ArchivedAt is not null ? "it is archived; take it back to draft first"
        : last?.Run != run ? "a later run has begun; restart that one"
        : last.PurgedAt is not null ? "the working tables of the run are dropped; restart it from its beginning"
        : null;
}
