namespace Jalon.Host.Server;

/// <summary>How a host writes its own log, on its standard error.</summary>
public enum LogForm
{
    /// <summary>Not at all: a verb's own host, whose verb tells what there is to tell.</summary>
    None,

    /// <summary>A line each, for people.</summary>
    Text,

    /// <summary>A line each for the systemd journal, its priority in front.</summary>
    Journal,

    /// <summary>An object of JSON each, with what the line is made of by name.</summary>
    Json,
}
