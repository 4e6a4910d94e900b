namespace Jalon.Compilers.CSharp.InProcess.Accumulators;

/// <summary>An aggregate in the making: the rows of one group come one by one, and after each its value so far can be asked for.</summary>
internal abstract class Accumulator
{
    /// <summary>Takes a row.</summary>
    public abstract void Add(int row);

    /// <summary>The value of the rows so far, as in <see cref="Literal"/>; null for empty.</summary>
    public abstract object? Value { get; }
}
