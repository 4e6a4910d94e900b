namespace Jalon.Sdk;

/// <summary>All that a flow activity may look at when it decides. The host implements it; a test kit does too.</summary>
public abstract class Facts
{
    /// <summary>The instant of this decision.</summary>
    public abstract DateTimeOffset Now { get; }

    /// <summary>The instant at which this task was first asked: a wait is counted from it.</summary>
    public abstract DateTimeOffset Asked { get; }

    /// <summary>What ended a wait for an answer: the values that came with the signal, as JSON; null where nobody has answered.</summary>
    public virtual string? Answer => null;

    /// <summary>How the run is over that this task asked for (<see cref="Decision.RunCampaign"/>); null where it asked for none, or has to ask for another.</summary>
    public virtual CampaignEnd? Ended => null;

    /// <summary>How many times more a jump may lead back; 0 for what is none (<see cref="IJump{TSettings}"/>).</summary>
    public virtual int RoundsLeft => 0;

    /// <summary>How many rows a transition carries; 0 for one that was not taken.</summary>
    public abstract long Rows(Transition transition);

    /// <summary>Whether a transition was ruled out, so that nothing will ever come of it.</summary>
    public abstract bool IsDead(Transition transition);

    /// <summary>Whether a condition over counts and parameters holds now.</summary>
    public abstract bool Holds(Expression<bool> condition);

    /// <summary>What an expression over counts and parameters gives now; null for empty.</summary>
    public abstract object? Value(Expression expression);

    /// <summary>The instant of a local date and time in the zone in force: one that does not exist becomes the next that does, one that exists twice its first.</summary>
    public abstract DateTimeOffset At(DateOnly date, TimeOnly time);

    /// <summary>The local date and time of an instant in the zone in force.</summary>
    public abstract DateTime Local(DateTimeOffset instant);
}
