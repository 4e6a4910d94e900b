namespace Jalon.Host.Store;

/// <summary>
/// Which hosts are taken for alive. A lease that was ended or taken away never comes back: whoever held it finds what it writes refused. All members
/// may be called from several threads; all throw <see cref="StoreFault"/> where the store fails.
/// </summary>
public interface ILeases
{
    /// <summary>Begins a lease of a host that works for one verb.</summary>
    /// <param name="process">Names the process.</param>
    /// <param name="now">The instant.</param>
    /// <param name="until">Until when it lasts unless it is renewed.</param>
    HostLease Begin(string process, Instant now, Instant until);

    /// <summary>
    /// Begins the lease of the host that serves the workspace, unless another has one that lasts. Leases that last no more are taken away in the same commit.
    /// </summary>
    /// <param name="process">Names the process.</param>
    /// <param name="now">The instant.</param>
    /// <param name="until">Until when it lasts unless it is renewed.</param>
    /// <param name="isGone">Whether the host of an owner's name is known to be gone, whatever its lease says.</param>
    /// <returns>What was begun, null where another serves; and who serves, or served until this took over, null for nobody.</returns>
    (HostLease? Begun, HostLease? Other) TryServe(string process, Instant now, Instant until, Func<string, bool> isGone);

    /// <summary>Lets a lease last for longer.</summary>
    /// <returns>False where it was taken away.</returns>
    bool Renew(string owner, Instant until);

    /// <summary>Ends a lease.</summary>
    void End(string owner);

    /// <summary>Whether an owner's lease lasts beyond an instant.</summary>
    bool Lasts(string owner, Instant now);

    /// <summary>The host that serves; null for none.</summary>
    HostLease? Serving();
}
