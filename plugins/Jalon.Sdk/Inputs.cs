namespace Jalon.Sdk;

/// <summary>The transitions that an activity's settings name, each as the relation it carries.</summary>
/// <param name="activity">The activity's name in its campaign.</param>
/// <param name="relations">By transition, in the order in which the settings name them. One that was not taken is a relation without rows.</param>
public sealed class Inputs(string activity, IReadOnlyDictionary<Transition, Relation> relations)
{
    /// <summary>The activity's name in its campaign.</summary>
    public string Activity { get; } = activity;

    /// <summary>The only input.</summary>
    /// <exception cref="SettingsException">There is none, or more than one.</exception>
    public Relation Single => relations.Count == 1
        ? relations.Values.First()
        : throw new SettingsException("input", $"needs exactly one input and has {relations.Count}");

    /// <summary>What a transition carries.</summary>
    /// <exception cref="SettingsException">No setting names it.</exception>
    public Relation this[Transition transition] => relations.TryGetValue(transition, out var relation)
        ? relation
        : throw new SettingsException("input", $"'{transition}' is not among the inputs");
}
