namespace Jalon.Runs.Tests.Simulation;

/// <summary>
/// What may happen in one schedule and how often. Each seed switches whole classes off: what never occurs together
/// with something else is where mistakes hide.
/// </summary>
internal sealed record Swarm
{
    public static readonly Swarm Calm = new();

    public int Fail { get; init; }
    public int Wait { get; init; }
    public int Refuse { get; init; }
    public int Pause { get; init; }
    public int Retry { get; init; }
    public int SkipWait { get; init; }
    public int Skip { get; init; }
    public int Rewind { get; init; }
    public int Stop { get; init; }
    public int End { get; init; }
    public int Crash { get; init; }
    public int Ghost { get; init; }

    /// <summary>Freezes a host, or thaws it.</summary>
    public int Freeze { get; init; }

    /// <summary>Sets a host's clock, forwards or backwards.</summary>
    public int Jump { get; init; }

    /// <summary>How many times slower tasks are.</summary>
    public int Slow { get; init; }

    /// <summary>How many of so many wake-ups are lost.</summary>
    public int Lose { get; init; }

    public static Swarm Draw(Random random)
    {
        int Weight() => random.Next(2) == 0 ? 0 : random.Next(1, 12);
        return new Swarm
        {
            Fail = Weight(),
            Wait = Weight(),
            Refuse = Weight(),
            Pause = Weight(),
            Retry = Weight(),
            SkipWait = Weight(),
            Skip = Weight(),
            Rewind = random.Next(2) == 0 ? 0 : random.Next(1, 4),
            Stop = random.Next(8) == 0 ? 1 : 0,
            Crash = Weight(),
            Ghost = Weight(),
            End = random.Next(6) == 0 ? 1 : 0,
            Freeze = Weight(),
            Jump = random.Next(2) == 0 ? 0 : random.Next(1, 4),
            Slow = Weight(),
            Lose = random.Next(2) == 0 ? 0 : random.Next(1, 4),
        };
    }
}
