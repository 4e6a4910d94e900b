using Jalon.Compilers.CSharp.Batches;

namespace Jalon.Compilers.CSharp.InProcess;

/// <summary>An order asked for: the values to go by, and for each whether the largest comes first.</summary>
internal sealed class Ordering(Projection values, IReadOnlyList<bool> descending)
{
    /// <summary>How many levels beyond the row at hand it looks.</summary>
    public int Outward => values.Outward;

    /// <summary>Whether an order was asked for; without, rows go by their key.</summary>
    public bool IsGiven => descending.Count > 0;

    /// <summary>The numbers of the rows at hand in that order, which is total.</summary>
    public int[] Of(Frame frame, Session session) => Of(frame, session, out _);

    /// <summary>The same, and the values by which the rows were ordered.</summary>
    public int[] Of(Frame frame, Session session, out Vector[] by)
    {
        by = values.Run(frame, session);
        return RowOrder.Of(frame.Rows, by, descending);
    }
}
