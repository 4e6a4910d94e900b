namespace Jalon.Compilers.CSharp.InProcess.Steps;

/// <summary>For each row outside the row at a level from there.</summary>
internal sealed class OuterRowStep(int level) : Step(level + 1)
{
    public override RowSet Run(Frame outer, Session session)
    {
        var here = Enumerable.Range(0, outer.Rows.Count).ToArray();
        return outer.At(level).Rows.Gather(outer.NumbersAt(level) ?? here, here);
    }
}
