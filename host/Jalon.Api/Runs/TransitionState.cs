namespace Jalon.Api.Runs;

/// <summary>What a transition carries.</summary>
/// <param name="Name"><c>activity.output</c>.</param>
/// <param name="Output">The output's name.</param>
/// <param name="Main">Whether naming the activity means this output.</param>
/// <param name="Rows">How many rows; null before it is known.</param>
/// <param name="Dead">Whether it was ruled out.</param>
public sealed record TransitionState(string Name, string Output, bool Main, long? Rows, bool Dead)
{
    /// <summary>Of a simulation: whether its gate would have held a run.</summary>
    public bool WouldHold { get; init; }
}
