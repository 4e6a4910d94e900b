namespace Jalon.Compilers.CSharp.InProcess.Steps;

/// <summary>The rows for which a condition holds.</summary>
internal sealed class FilterStep(Step input, Selection condition) : Step(Math.Max(input.Outward, condition.Outward))
{
    public override RowSet Run(Frame outer, Session session)
    {
        var rows = input.Run(outer, session);
        var held = condition.Run(new Frame(rows, outer), session);
        return held.Length == rows.Count ? rows : rows.Gather(held);
    }
}
