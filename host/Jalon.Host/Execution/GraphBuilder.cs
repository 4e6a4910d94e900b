using Jalon.Language.Binding.Campaigns;
using Jalon.Runs;
using Jalon.Runs.Graphs;

namespace Jalon.Host.Execution;

/// <summary>What the run machine sees of a campaign: names, joins, policies; no setting and no row.</summary>
public static class GraphBuilder
{
    /// <summary>The graph of a bound campaign.</summary>
    /// <param name="campaign">Without errors, so that the graph is sound.</param>
    /// <param name="digest">Names the version.</param>
    public static Graph Of(BoundCampaign campaign, string digest) => new(digest, campaign.Activities.Select(a => Node(campaign, a)));

    /// <summary>Whether what follows an output is ruled out where that has no rows.</summary>
    internal static bool SkipsEmpty(BoundActivity activity, BoundOutput output) => output.SkipEmpty || activity.Common.SkipEmpty;

    /// <summary>The transitions that lead to an activity: those that it reads, then those by which a loop comes back to it.</summary>
    internal static IEnumerable<string> LeadingTo(BoundCampaign campaign, BoundActivity activity) => activity.Inputs.Select(i => i.Name)
        .Concat(campaign.Activities.Where(a => a.Jump?.To == activity.Name).Select(a => $"{a.Name}.{a.Jump!.Output}"));

    private static ActivityNode Node(BoundCampaign campaign, BoundActivity activity) =>
        new(new ActivityName(activity.Name), (ActivityKind)activity.Shape.Kind)
        {
            Inputs = [.. activity.Inputs.Select(i => new ActivityInput("input", Transition(i.Activity, i.Output)))],
            Outputs =
            [
                .. activity.Outputs.Select(o => new ActivityOutput(
                    o.Name,
                    SkipsEmpty(activity, o),
                    campaign.Gates.Any(g => g.Transition.Activity == activity.Name && g.Transition.Output == o.Name))),
            ],
            After = [.. activity.Common.After.Select(a => new ActivityName(a.Activity)).Distinct()],
            Join = activity.Shape.NeedsAll ? InputJoin.All : InputJoin.Mix,
            OnError = activity.Common.OnError switch { "ignore" => ErrorPolicy.Ignore, "stop" => ErrorPolicy.Stop, _ => ErrorPolicy.Pause },
            ErrorLimit = activity.Common.ErrorLimit is { } limit ? (int)Math.Clamp(limit, 1, 1_000) : null,
            Retries = (int)Math.Min(activity.Common.Retries, 1_000),
            Backoff = activity.Common.Backoff is { } backoff ? Elapsed(backoff) : Duration.FromMinutes(1),
            Timeout = activity.Common.Timeout is { } timeout ? Elapsed(timeout) : null,
            Enabled = activity.Common.Enabled,
            Jump = activity.Jump is { } jump ? new Jump(jump.Output, new ActivityName(jump.To), jump.Times) : null,
        };

    private static TransitionName Transition(string activity, string output) => new(new ActivityName(activity), output);

    private static Duration Elapsed(Algebra.Types.Duration duration) => Duration.FromTicks((long)duration.TotalMicroseconds * 10);
}
