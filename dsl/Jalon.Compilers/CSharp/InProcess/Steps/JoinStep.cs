namespace Jalon.Compilers.CSharp.InProcess.Steps;

/// <summary>For each row outside the rows whose values equal its own: what <see cref="SpreadStep"/> and a filter would give, by a lookup.</summary>
/// <param name="input">The rows; they stand alone.</param>
/// <param name="far">Values of such a row.</param>
/// <param name="near">Values of a row outside, in the same order.</param>
internal sealed class JoinStep(Step input, Projection far, Projection near) : Step(near.Outward + 1)
{
    public override RowSet Run(Frame outer, Session session)
    {
        var index = session.Index(this, () =>
        {
            var all = session.Once(input);
            return new RowIndex(all, far.Run(new Frame(all, Frame.Unit), session));
        });
        var (owners, rows) = index.Pairs(near.Run(outer, session), outer.Rows.Count);
        return index.Rows.Gather(rows, owners);
    }
}
