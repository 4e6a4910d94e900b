using Jalon.Compilers.CSharp.InProcess.Steps;

namespace Jalon.Compilers.CSharp.InProcess;

/// <summary>A link followed from all rows at hand at once, by a lookup over the rows that it leads to.</summary>
/// <param name="near">The equalities' near sides, over a row that has the link.</param>
/// <param name="rows">The rows it leads to; looks at nothing outside.</param>
/// <param name="far">The equalities' far sides, over such a row.</param>
/// <param name="also">A further condition, the far row at level 0 and the near row at level 1; null for none.</param>
internal sealed class Hop(Projection near, Step rows, Projection far, Selection? also)
{
    /// <summary>The rows it leads to, by what they are found by.</summary>
    public RowIndex Far(Session session) => session.Index(this, () =>
    {
        var all = session.Once(rows);
        return new RowIndex(all, far.Run(new Frame(all, Frame.Unit), session));
    });

    /// <summary>For each near row the one far row; -1 for none.</summary>
    public int[] One(RowSet from, Session session)
    {
        if (also is null)
            return Far(session).First(near.Run(new Frame(from, Frame.Unit), session), from.Count);
        var found = Enumerable.Repeat(-1, from.Count).ToArray();
        var (nearRows, farRows) = Many(from, session);
        for (var pair = nearRows.Length - 1; pair >= 0; pair--)
            found[nearRows[pair]] = farRows[pair];
        return found;
    }

    /// <summary>The pairs of near rows and the far rows that belong to them.</summary>
    public (int[] Near, int[] Far) Many(RowSet from, Session session)
    {
        var nearFrame = new Frame(from, Frame.Unit);
        var index = Far(session);
        var (nearRows, farRows) = index.Pairs(near.Run(nearFrame, session), from.Count);
        if (also is null)
            return (nearRows, farRows);
        var held = also.Run(new Frame(index.Rows.Gather(farRows, nearRows), nearFrame), session);
        return (RowSet.Take(nearRows, held), RowSet.Take(farRows, held));
    }
}
