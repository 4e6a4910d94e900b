using System.Globalization;
using Jalon.Host.Store;
using Jalon.Host.Words;

namespace Jalon.Host.Execution;

/// <summary>
/// A host's lease on its workspace. While it is renewed nobody takes over what the host owns; where it was not for its length, because the process was
/// frozen or the machine slept, another may, and this one is told. Its instants are those of the host's clock. A verb's host begins one with the
/// first run that it owns: one that only reads leaves the store as it is.
/// </summary>
public sealed class Lease : IAsyncDisposable
{
    /// <summary>How long a host that says nothing is taken for alive.</summary>
    public static readonly Duration Length = Duration.FromSeconds(30);

    /// <summary>How often it is renewed.</summary>
    public static readonly TimeSpan Beat = TimeSpan.FromSeconds(10);

    private readonly ILeases _leases;
    private readonly TimeProvider _time;
    private readonly CancellationTokenSource _ending = new();
    private readonly TaskCompletionSource<string> _lost = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Lock _beginning = new();
    private string? _owner;
    private Task _beating = Task.CompletedTask;

    /// <summary>A lease that begins when its owner's name is first asked for.</summary>
    /// <param name="leases">The store's.</param>
    /// <param name="time">The host's clock and timers.</param>
    public Lease(ILeases leases, TimeProvider time) => (_leases, _time) = (leases, time);

    /// <summary>The name under which this host owns and writes; it begins the lease where that has not begun.</summary>
    public string Owner
    {
        get
        {
            lock (_beginning)
            {
                if (_owner is null)
                    Begun(_leases.Begin(HostOwner.Here, Now, Now + Length));
                return _owner!;
            }
        }
    }

    /// <summary>Whether it was taken from a host that was not heard of.</summary>
    public bool WasTakenOver { get; private set; }

    /// <summary>Ends, with the reason, when another host has taken over.</summary>
    public Task<string> Lost => _lost.Task;

    private Instant Now => Instant.FromDateTimeOffset(_time.GetUtcNow());

    /// <summary>Begins the lease of the host that serves a workspace.</summary>
    /// <param name="root">How the workspace is called.</param>
    /// <exception cref="SaidProblemException">Another host serves it, and is alive as far as can be known.</exception>
    public void Serve(string root)
    {
        lock (_beginning)
        {
            var (begun, other) = _leases.TryServe(HostOwner.Here, Now, Now + Length, HostOwner.IsGone);
            if (begun is null)
                throw new SaidProblemException("refused", "problem.served", ("workspace", root), ("who", HostOwner.Words(other!.Owner)), ("until", RunWords.Time(other.Until, DateTimeZone.Utc)));
            WasTakenOver = other is not null && !HostOwner.IsGone(other.Owner);
            Begun(begun);
        }
    }

    /// <summary>Whether the host of an owner's name can be taken for gone.</summary>
    public bool IsGone(string owner) => owner != _owner && (HostOwner.IsGone(owner) || !_leases.Lasts(owner, Now));

    /// <summary>Whether an owner's name is this host's; begins no lease.</summary>
    public bool IsOwn(string owner) => owner == Volatile.Read(ref _owner);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _ending.CancelAsync().ConfigureAwait(false);
        await _beating.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _ending.Dispose();
        if (_owner is null || _lost.Task.IsCompleted)
            return;
        try
        {
            _leases.End(_owner);
        }
        catch (StoreFault)
        {
            // The store is full or gone. It ends with this process, which is known to be gone then.
        }
    }

    private void Begun(HostLease lease)
    {
        _owner = lease.Owner;
        _beating = BeatAsync();
    }

    private async Task BeatAsync()
    {
        await Beats.WhileAsync(() => _leases.Renew(_owner!, Now + Length), _time, _ending.Token).ConfigureAwait(false);
        var by = _leases.Serving() is { } other ? HostOwner.Words(other.Owner) : "another host";
        _lost.SetResult(string.Create(
            CultureInfo.InvariantCulture, $"nothing was heard of this host for {Length.TotalSeconds:0} s and {by} has taken over; what this one would write is refused, its runs are given up"));
    }
}
