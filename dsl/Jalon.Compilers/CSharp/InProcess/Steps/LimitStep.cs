namespace Jalon.Compilers.CSharp.InProcess.Steps;

/// <summary>The first rows of an order.</summary>
internal sealed class LimitStep(Step input, Quota quota, Ordering order) : Step(Math.Max(input.Outward, order.Outward))
{
    public override RowSet Run(Frame outer, Session session)
    {
        var rows = input.Run(outer, session);
        return rows.Gather(RowOrder.First(order.Of(new Frame(rows, outer), session), rows.Owners, quota.Of(rows.Owners, session)));
    }
}
