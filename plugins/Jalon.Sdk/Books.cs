namespace Jalon.Sdk;

/// <summary>
/// The law of an activity's row counts: the rows of <paramref name="In"/>, added up, are those of <paramref name="Out"/> and those that were dropped.
/// </summary>
/// <param name="In">The inputs whose rows are accounted for. One that only says which rows of others stay is left out.</param>
/// <param name="Out">The outputs, by name, among which each of these rows is once. The rows of one that nobody reads are dropped, for a cause of its name.</param>
/// <param name="Dropped">Why rows are in no output.</param>
public sealed record Books(ValueList<Transition> In, ValueList<string> Out, params ValueList<Cause> Dropped);
