namespace Jalon.Algebra.Functions;

/// <summary>What a function's answer depends on beside its arguments.</summary>
public enum Volatility
{
    /// <summary>Nothing.</summary>
    Pure,

    /// <summary>The zone in force.</summary>
    Zone,

    /// <summary>The one instant of the task, or another fact of the run.</summary>
    Instant,
}
