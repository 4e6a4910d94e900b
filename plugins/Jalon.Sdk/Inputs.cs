namespace Jalon.Sdk;

/// <summary>The transitions that an activity's settings name, each as the relation it carries.</summary>
/// <param name="activity">The activity's name in its campaign.</param>
/// <param name="relations">By transition, in the order in which the settings name them. One that was not taken is a relation without rows.</param>
public sealed class Inputs(string activity, IReadOnlyDictionary<Transition, Relation> relations)
{
    /// <summary>The activity's name in its campaign.</summary>
    public string Activity { get; } = activity;

    /// <summary>The campaign's name; null outside of one.</summary>
    public string? Campaign { get; init; }

    /// <summary>The outputs that another activity reads; null where that is not known, and all are taken to be read.</summary>
    public IReadOnlySet<string>? Read { get; init; }

    /// <summary>The seed of a sample that names none: <c>campaign/activity</c>, and 0 outside of a campaign.</summary>
    public Scalar DefaultSeed => Campaign is null ? Literal.Of(0) : Literal.Of($"{Campaign}/{Activity}");

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

    /// <summary>Whether another activity reads an output, as far as is known.</summary>
    public bool Reads(string output) => Read?.Contains(output) ?? true;
}
