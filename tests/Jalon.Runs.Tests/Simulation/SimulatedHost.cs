using Jalon.Runs.Commands;
using Jalon.Runs.Events;
using Jalon.Runs.States;
using NodaTime;

namespace Jalon.Runs.Tests.Simulation;

/// <summary>A host of a simulated world. Whatever stands in it is lost when it dies; when it is frozen it stays, and grows stale.</summary>
internal sealed class SimulatedHost(SimulatedStore store)
{
    public static readonly Duration Lease = Duration.FromSeconds(30);

    public Dictionary<TaskId, Attempt> InFlight { get; } = [];

    /// <summary>What it takes the run's state to be; null while it drives nothing.</summary>
    public RunState? Memory { get; private set; }

    /// <summary>The token of its lease; 0 for none.</summary>
    public int Token { get; private set; }

    /// <summary>By how much its clock is wrong.</summary>
    public Duration Ahead { get; set; }

    public bool IsDead { get; private set; }

    public bool IsFrozen { get; set; }

    /// <summary>Whether it will look for something to do; else it sleeps until it is woken.</summary>
    public bool IsAwake { get; set; } = true;

    public bool CanAct => !IsDead && !IsFrozen;

    public void Restart() => (IsDead, IsAwake) = (false, true);

    /// <summary>Loses all that it knew; what it had under way is given.</summary>
    public IReadOnlyList<(TaskId, Attempt)> Die()
    {
        var lost = GiveUp();
        (IsDead, IsFrozen, Token) = (true, false, 0);
        return lost;
    }

    /// <summary>Drives the run no more.</summary>
    public IReadOnlyList<(TaskId, Attempt)> GiveUp()
    {
        var lost = InFlight.Select(t => (t.Key, t.Value)).ToList();
        InFlight.Clear();
        Memory = null;
        return lost;
    }

    /// <summary>Renews its lease; false where another has taken it away.</summary>
    public bool Beat(Instant now)
    {
        if (Token == 0 || store.Renew(Token, now + Lease)) return true;
        Token = 0;
        return false;
    }

    /// <summary>Takes the run where its owner may be taken for gone, and reads from the store how it stands.</summary>
    public bool TryTake(Instant now, Func<int, bool> isGone)
    {
        if (Token == 0) Token = store.BeginLease(now + Lease);
        if (!store.TryTake(Token, now, isGone)) return false;
        Memory = store.State;
        IsAwake = true;
        return true;
    }

    /// <summary>Writes an event, then takes note of it; false where it was fenced off.</summary>
    public bool Append(RunEvent @event)
    {
        if (!store.Append(Token, Memory!, @event)) return false;
        Remember();
        return true;
    }

    /// <summary>The state as it stands in the store once a commit of this host's is there.</summary>
    public void Remember() => Memory = store.State;

    /// <summary>What its own state says is outstanding and not under way here.</summary>
    public IEnumerable<RunCommand> Outstanding(Instant now) => RunMachine.Commands(Memory!).Where(c => c switch
    {
        StartTask start => !InFlight.ContainsKey(start.Task),
        WakeTask wake => wake.Due <= now,
        CancelTask cancel => !InFlight.ContainsKey(cancel.Task),
        _ => false,
    });
}
