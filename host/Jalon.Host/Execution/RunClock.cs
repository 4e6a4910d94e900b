namespace Jalon.Host.Execution;

/// <summary>
/// The instants of a run. One that was started as of another instant takes that for the beginning: its tasks all see it, and a wait
/// counts from it by the elapsed time.
/// </summary>
/// <param name="clock">The wall's.</param>
internal sealed class RunClock(IClock clock)
{
    private Duration _shift = Duration.Zero;
    private Instant? _asOf;

    /// <summary>The wall clock, in the microseconds that everything is stored in.</summary>
    public Instant Wall => Micro(clock.GetCurrentInstant());

    /// <summary>What tasks take for now.</summary>
    public Instant Now => _asOf ?? Wall;

    /// <summary>What flow activities take for now: it goes on from where the run began.</summary>
    public Instant Flowing => Wall + _shift;

    /// <summary>What a run that is begun from here takes for now; null for the clock's.</summary>
    public Instant? AsOf => _asOf is null ? null : Flowing;

    public void Begin(Instant startedAt, Instant? asOf) => (_asOf, _shift) = (asOf, asOf is { } at ? at - startedAt : Duration.Zero);

    public Instant ToWall(Instant flowing) => flowing - _shift;

    public Instant FromWall(Instant wall) => wall + _shift;

    private static Instant Micro(Instant instant) => Instant.FromUnixTimeTicks(instant.ToUnixTimeTicks() / 10 * 10);
}
