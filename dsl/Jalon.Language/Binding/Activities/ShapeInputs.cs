using Jalon.Algebra.Relations;

namespace Jalon.Language.Binding.Activities;

/// <summary>What stands around an activity when its outputs are asked for.</summary>
/// <param name="Campaign">The campaign's name.</param>
/// <param name="Activity">The activity's name.</param>
/// <param name="Relations">What each transition that the settings name carries, by <c>activity.output</c>, in the order in which they name them; what only queries name is not here.</param>
/// <param name="Read">The outputs of this activity that others read.</param>
public sealed record ShapeInputs(string Campaign, string Activity, IReadOnlyDictionary<string, Relation> Relations, IReadOnlySet<string> Read);
