namespace Jalon.Compilers;

/// <summary>What a backend made of a relation or scalar, or all that it cannot say of it.</summary>
/// <param name="Result">The lowered form; null where something is unsupported.</param>
/// <param name="Unsupported">What cannot be said, in the order in which it was met; empty where there is a result.</param>
public sealed record Lowered<T>(T? Result, ValueList<Unsupported> Unsupported)
    where T : class
{
    /// <summary>The lowered form.</summary>
    /// <exception cref="InvalidOperationException">Something is unsupported.</exception>
    public T Required =>
        Result ?? throw new InvalidOperationException("This cannot be said here: " + string.Join("; ", Unsupported.Select(u => u.What)) + ".");
}
