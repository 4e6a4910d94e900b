namespace Jalon.Sdk;

/// <summary>How much a line of the log matters.</summary>
public enum LogLevel
{
    /// <summary>Told for completeness.</summary>
    Info,

    /// <summary>Someone should look.</summary>
    Warning,

    /// <summary>Something failed.</summary>
    Error,
}
