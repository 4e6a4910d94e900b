namespace Jalon.Runs.Graphs;

/// <summary>
/// The one way back: when the activity emits <paramref name="Output"/>, everything from <paramref name="To"/> on starts
/// another round, and the rows stand in for the first input of <paramref name="To"/>.
/// </summary>
/// <param name="Output">The output that leads back; beyond the bound it is dead whatever the activity says.</param>
/// <param name="To">An activity that the jumping one comes after.</param>
/// <param name="Times">At most so many rounds after the first, from 1; within another loop, in each round of that one.</param>
public sealed record Jump(string Output, ActivityName To, int Times);
