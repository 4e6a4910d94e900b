using Jalon.Algebra;
using Jalon.Algebra.Scalars;

namespace Jalon.Language.Binding.Campaigns;

/// <summary>What a transition must carry in a test; what is null is not compared.</summary>
/// <param name="Activity">The activity.</param>
/// <param name="Output">Its output; null for the main one.</param>
/// <param name="Keys">The keys of all rows, a value for each column of the key.</param>
/// <param name="Count">How many rows.</param>
/// <param name="Rows">All rows, by the columns that each names.</param>
/// <param name="Origin">Where it was written.</param>
public sealed record Expectation(
    string Activity, string? Output, ValueList<ValueList<object?>>? Keys, long? Count, IReadOnlyList<IReadOnlyDictionary<string, object?>>? Rows, Origin Origin);
