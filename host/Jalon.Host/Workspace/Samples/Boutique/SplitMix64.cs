namespace Jalon.Host.Workspace.Samples.Boutique;

/// <summary>
/// A source of chance whose sequence is promised for ever: <see cref="Random"/>'s may change with the runtime, and with it
/// every count in a document that quotes the sample. Whole numbers only, since a library's logarithm may differ by machine.
/// </summary>
internal sealed class SplitMix64(ulong seed)
{
    private ulong _state = seed;

    /// <summary>The next 64 bits.</summary>
    public ulong Next()
    {
        unchecked
        {
            _state += 0x9E3779B97F4A7C15;
            var z = _state;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return z ^ (z >> 31);
        }
    }

    /// <summary>A stream of its own, so that one table can change without moving the others.</summary>
    public SplitMix64 Branch() => new(Next());

    /// <summary>A number from 0 to <paramref name="bound"/> - 1; the bound is above zero.</summary>
    public int Below(int bound) => (int)Math.BigMul(Next(), (ulong)bound, out _);

    /// <summary>A number from <paramref name="first"/> to <paramref name="last"/>, both included.</summary>
    public int Between(int first, int last) => first + Below(last - first + 1);

    /// <summary>True this many times in a thousand.</summary>
    public bool Chance(int perThousand) => Below(1000) < perThousand;

    /// <summary>One of the items, each as likely as the others.</summary>
    public T Pick<T>(IReadOnlyList<T> items) => items[Below(items.Count)];

    /// <summary>One of the items, as likely as its weight.</summary>
    public T Pick<T>(Weighted<T> items) => items.At(Below(items.Total));
}
