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

    /// <summary>The task fails for a reason that a person can act on.</summary>
    public static Decision Fail(string reason) => new Fail(reason);
}
