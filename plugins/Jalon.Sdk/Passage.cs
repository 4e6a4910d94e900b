namespace Jalon.Sdk;

/// <summary>An output of a flow or effect activity: it passes on the rows of an input as they are.</summary>
/// <param name="Name">Lower-case; unique in its activity.</param>
/// <param name="From">The input whose rows go on.</param>
/// <param name="Main">Whether naming the activity alone means this output; at most one.</param>
public sealed record Passage(string Name, Transition From, bool Main = false);
