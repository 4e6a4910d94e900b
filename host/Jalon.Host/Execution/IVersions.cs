using Jalon.Host.Store;

namespace Jalon.Host.Execution;

/// <summary>Binds published versions again, for runs that go on after their host has ended.</summary>
public interface IVersions
{
    /// <summary>Names the model as it is now.</summary>
    string ModelDigest { get; }

    /// <summary>The version's text bound to the plugin versions that it was published with.</summary>
    /// <exception cref="UnboundVersionException">It cannot be bound any more: a plugin version or a column is gone.</exception>
    RunSubject Bind(PublishedVersion version);
}
