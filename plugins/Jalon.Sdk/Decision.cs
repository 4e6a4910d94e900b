namespace Jalon.Sdk;

/// <summary>How a run goes on from a flow activity. The set of its forms is closed.</summary>
public abstract record Decision
{
    private protected Decision()
    {
    }

    /// <summary>On to some of the outputs; those not named are ruled out.</summary>
    public static Decision GoOn(params IEnumerable<string> outputs) => new GoOn([.. outputs]);

    /// <summary>Ask again at an instant; one that has passed means at once.</summary>
    public static Decision WaitUntil(DateTimeOffset instant) => new WaitUntil(instant);

    /// <summary>Ask again when somebody has signalled, or at an instant where that comes first; then <see cref="Facts.Answer"/> says which it was.</summary>
    /// <param name="signal">The signal's name.</param>
    /// <param name="until">When the wait is given up; null for never.</param>
    public static Decision WaitForAnswer(string signal, DateTimeOffset? until = null) => new WaitForAnswer(signal, until);

    /// <summary>Have another campaign run, and ask again once that run is over; then <see cref="Facts.Ended"/> says how. Where one is under way for this task already, it is that.</summary>
    /// <param name="campaign">Which one.</param>
    /// <param name="arguments">What its parameters are filled with; null for their defaults.</param>
    public static Decision RunCampaign(CampaignName campaign, Arguments? arguments = null) => new RunCampaign(campaign, arguments ?? Arguments.None);

    /// <summary>The run is over, completed: whatever else is under way in it is dropped. Nothing goes on.</summary>
    public static Decision EndRun() => new EndRun();

    /// <summary>The task fails for a reason that a person can act on.</summary>
    public static Decision Fail(string reason) => new Fail(reason);
}
