namespace Jalon.Host.Store;

/// <summary>How a campaign's schedule stands.</summary>
public enum ScheduleState
{
    /// <summary>The version in force has none, or nothing is in force.</summary>
    None,

    /// <summary>It starts runs.</summary>
    On,

    /// <summary>Somebody closed or stopped it: it starts no more until the campaign is published again.</summary>
    Closed,

    /// <summary>It has fired for the last time.</summary>
    Spent,
}
