namespace Jalon.Host.Scheduling;

/// <summary>When something fires. Pure: the same instants whoever asks and however often, so that what was foretold is what comes.</summary>
public abstract record Schedule
{
    private protected Schedule()
    {
    }

    /// <summary>The first firing after an instant, that instant itself left out; null where none comes any more.</summary>
    public abstract Instant? Next(Instant after);
}
