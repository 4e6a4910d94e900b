namespace Jalon.Language.Binding;

/// <summary>The activities of a campaign as pipelines and settings name them.</summary>
internal interface ITransitions
{
    /// <summary>The names of all activities.</summary>
    IEnumerable<string> Activities { get; }

    /// <summary>What a transition carries; null where there is none of that name, or where its activity could not be bound.</summary>
    /// <param name="activity">The activity.</param>
    /// <param name="output">Its output; null for the main one.</param>
    TransitionRef? Find(string activity, string? output);

    /// <summary>The outputs of an activity; none where it could not be bound.</summary>
    IEnumerable<string> Outputs(string activity);

    /// <summary>Whether the outputs are not known because the activity has errors of its own.</summary>
    bool IsBroken(string activity);
}
