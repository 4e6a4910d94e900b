namespace Jalon.Host.Store;

/// <summary>A store is not replaced because a host works on it.</summary>
/// <param name="owner">The host.</param>
public sealed class StoreInUseException(string owner) : Exception($"{owner} works on this store")
{
    /// <summary>The host.</summary>
    public string Owner { get; } = owner;
}
