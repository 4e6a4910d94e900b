namespace Jalon.Compilers.CSharp.Runtime;

/// <summary>A conversion with <c>!</c> that failed. The one thing that a value may raise: whoever wrote the <c>!</c> asked for it.</summary>
/// <param name="message">What could not be converted, and in which row.</param>
/// <param name="row">The number of the row among those at hand, from 0.</param>
public sealed class ConversionException(string message, int row) : Exception(message)
{
    /// <summary>The number of the row among those at hand, from 0.</summary>
    public int Row { get; } = row;
}
