using System.Text.Json;
using Jalon.Api;
using Jalon.Host.Store;
using Jalon.Runs.States;

namespace Jalon.Host.Execution;

/// <summary>How a wait for another campaign's run stands in a run's events: what it waits for, and how that was over.</summary>
internal static class CampaignWait
{
    private static readonly AwaitedKind s_campaign = new("campaign");

    /// <summary>What a task says that it waits for.</summary>
    public static string For(string campaign) => s_campaign.For(campaign);

    /// <summary>The campaign that a task waits for; null where it waits for none.</summary>
    public static string? NameOf(TaskState task) => s_campaign.NameOf(task);

    /// <summary>Whether a wait is or was one for a campaign.</summary>
    public static bool IsOne(TaskWait wait) => s_campaign.NameIn(wait) is not null;

    /// <summary>The end of a run as an answer.</summary>
    public static string Write(SubRunEnd end) => JsonSerializer.Serialize(end, Json.Options);

    /// <summary>The end of a run that an answer tells of.</summary>
    public static SubRunEnd Read(string answer) => JsonSerializer.Deserialize<SubRunEnd>(answer, Json.Options)!;

    /// <summary>Who answers: the run, or its campaign where none could be begun.</summary>
    public static string By(SubRun run) => run.Run?.ToString() ?? run.Request.Campaign;
}
