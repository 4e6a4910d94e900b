using Jalon.Algebra.Relations;

namespace Jalon.Language.Binding;

/// <summary>A transition that a setting or a query names.</summary>
/// <param name="Activity">The activity that feeds it.</param>
/// <param name="Output">Its output, never null: the main one by its name.</param>
/// <param name="Relation">What it carries: a <see cref="WorkingTable"/>.</param>
public sealed record TransitionRef(string Activity, string Output, Relation Relation)
{
    /// <summary><c>activity.output</c></summary>
    public string Name => $"{Activity}.{Output}";
}
