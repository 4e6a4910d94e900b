namespace Jalon.Algebra.Types;

/// <summary>An elapsed time. Days count as 24 hours where two are compared; adding days goes by the local calendar.</summary>
/// <param name="Days">Whole days; may be negative.</param>
/// <param name="Microseconds">The rest, in microseconds; may exceed a day.</param>
public readonly record struct Duration(long Days, long Microseconds) : IComparable<Duration>
{
    /// <summary>Microseconds in a day.</summary>
    public const long MicrosecondsPerDay = 86_400_000_000;

    /// <summary>All of it in microseconds, a day being 24 hours.</summary>
    public Int128 TotalMicroseconds => ((Int128)Days * MicrosecondsPerDay) + Microseconds;

    /// <inheritdoc/>
    public int CompareTo(Duration other) => TotalMicroseconds.CompareTo(other.TotalMicroseconds);
}
