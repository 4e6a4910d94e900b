namespace Jalon.Host.Access;

/// <summary>What somebody may do. Each may all that the ones before it may.</summary>
public enum Role
{
    /// <summary>Look: lists, runs, logs, pictures, plans. No person's data.</summary>
    Viewer,

    /// <summary>Steer runs, and look at the people in them: start, pause, retry, preview, why.</summary>
    Operator,

    /// <summary>Change campaigns and ask the data: publish, duplicate, delete, query.</summary>
    Designer,

    /// <summary>All: back up the store, purge.</summary>
    Admin,
}
