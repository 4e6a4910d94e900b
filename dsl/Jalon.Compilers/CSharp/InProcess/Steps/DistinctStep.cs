namespace Jalon.Compilers.CSharp.InProcess.Steps;

/// <summary>At most so many rows for each value; rows with an empty value all stay.</summary>
internal sealed class DistinctStep(Step input, Projection by, Quota keep, Ordering order)
    : Step(Math.Max(input.Outward, Math.Max(by.Outward, order.Outward)))
{
    public override RowSet Run(Frame outer, Session session)
    {
        var rows = input.Run(outer, session);
        var frame = new Frame(rows, outer);
        var keys = new RowKeys(by.Run(frame, session), rows.Owners);
        var (groups, _) = keys.Number(rows.Count);
        var allowed = keep.Of(groups, session);
        var ownGroup = -1;
        // A row with an empty value competes with nobody: it is a group of its own.
        for (var row = 0; row < groups.Length; row++)
        {
            if (keys.HasEmpty(row))
                groups[row] = ownGroup--;
        }

        return rows.Gather(RowOrder.First(order.Of(frame, session), groups, group => group < 0 ? 1 : allowed(group)));
    }
}
