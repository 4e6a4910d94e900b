namespace Jalon.Compilers.CSharp.InProcess;

/// <summary>An order asked for: the values to go by, and for each whether the largest comes first.</summary>
internal sealed class Ordering(Projection values, IReadOnlyList<bool> descending)
{
    /// <summary>How many levels beyond the row at hand it looks.</summary>
    public int Outward => values.Outward;

    /// <summary>The numbers of the rows at hand in that order, which is total.</summary>
    public int[] Of(Frame frame, Session session) => RowOrder.Of(frame.Rows, values.Run(frame, session), descending);
}
