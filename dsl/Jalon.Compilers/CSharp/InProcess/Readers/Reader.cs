using Jalon.Compilers.CSharp.Batches;

namespace Jalon.Compilers.CSharp.InProcess.Readers;

/// <summary>A value that no loop computes from its row alone: read from the rows at hand or around, through links, or from other rows altogether.</summary>
/// <param name="outward">How many levels beyond the row at hand it looks.</param>
internal abstract class Reader(int outward)
{
    /// <summary>How many levels beyond the row at hand it looks.</summary>
    public int Outward { get; } = outward;

    /// <summary>The values for all rows of a frame.</summary>
    public abstract Vector Read(Frame frame, Session session);

    /// <summary>Values of the rows so many levels out, for the rows at hand.</summary>
    protected Vector Inward(Vector values, Frame frame) => frame.NumbersAt(Outward) is { } numbers ? values.Gather(numbers) : values;
}
