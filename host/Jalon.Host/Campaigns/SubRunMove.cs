namespace Jalon.Host.Campaigns;

/// <summary>What a host does next about a run that a task has asked for.</summary>
internal enum SubRunMove
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Begin it.</summary>
    Begin,

    /// <summary>Tell the task that it is over.</summary>
    Tell,

    /// <summary>Nobody waits for it any more: stop it.</summary>
    Stop,

    /// <summary>Nobody waits for it any more, and there is nothing to stop.</summary>
    Close,

    /// <summary>The run that asked is paused: so is this one.</summary>
    Pause,

    /// <summary>The run that asked goes on: so does this one, which was paused with it.</summary>
    Resume,

    /// <summary>Go on with it: whoever drove it is gone.</summary>
    TakeUp,
}
