namespace Jalon.Compilers.CSharp.InProcess.Steps;

/// <summary>The same rows in an order, which every step that keeps rows keeps.</summary>
internal sealed class OrderStep(Step input, Ordering order) : Step(Math.Max(input.Outward, order.Outward))
{
    public override RowSet Run(Frame outer, Session session)
    {
        var rows = input.Run(outer, session);
        return rows.Gather(order.Of(new Frame(rows, outer), session));
    }
}
