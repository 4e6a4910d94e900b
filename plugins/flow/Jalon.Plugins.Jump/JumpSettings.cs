namespace Jalon.Plugins.Jump;

/// <summary>Whereto, how often and as long as what.</summary>
public sealed record JumpSettings
{
    /// <summary>Who goes back.</summary>
    [Setting("The transition that goes back; in each round it stands in for the first input of the activity that it goes to.")]
    public required Transition Input { get; init; }

    /// <summary>Whereto.</summary>
    [Setting("The activity that starts afresh, with all that follows it. It comes before the jump.")]
    public required ActivityRef To { get; init; }

    /// <summary>How often at most.</summary>
    [Setting("How many rounds there may be after the first, 1 to 1000.")]
    public required int Times { get; init; }

    /// <summary>As long as what.</summary>
    [Setting("A condition over rows, parameters and aggregates over the input's rows: where it does not hold, it goes on. Without it, every round is used.")]
    [Rows(RowsOf.Facts)]
    public Expression<bool>? While { get; init; }
}
