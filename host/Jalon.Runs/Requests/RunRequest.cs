namespace Jalon.Runs.Requests;

/// <summary>What somebody may ask of a campaign or of its run.</summary>
public enum RunRequest
{
    /// <summary>Freeze the text as a version.</summary>
    Publish,

    /// <summary>Let the schedule start no more runs; the one under way goes on.</summary>
    Close,

    /// <summary>Take the schedule away, or take it out of the archive.</summary>
    BackToDraft,

    /// <summary>Begin a run.</summary>
    Start,

    /// <summary>Let tasks in flight end and start no more.</summary>
    Pause,

    /// <summary>Go on.</summary>
    Resume,

    /// <summary>End it for good.</summary>
    Stop,

    /// <summary>Start over from the beginning, as a new run.</summary>
    Restart,

    /// <summary>Go on from the tasks held by an error.</summary>
    Retry,

    /// <summary>Ask tasks that wait for an instant now.</summary>
    SkipWait,

    /// <summary>Make a draft of the same text.</summary>
    Duplicate,

    /// <summary>Remove it.</summary>
    Delete,

    /// <summary>Put it away.</summary>
    Archive,

    /// <summary>Drop the working tables of its runs.</summary>
    Purge,
}
