namespace Jalon.Compilers.CSharp.InProcess.Steps;

/// <summary>Rows that stand alone, once for each row outside, so that what follows can look at both.</summary>
internal sealed class SpreadStep(Step input) : Step(1)
{
    public override RowSet Run(Frame outer, Session session)
    {
        var rows = session.Once(input);
        var count = checked(rows.Count * outer.Rows.Count);
        var (numbers, owners) = (new int[count], new int[count]);
        for (var at = 0; at < count; at++)
            (owners[at], numbers[at]) = Math.DivRem(at, rows.Count);
        return rows.Gather(numbers, owners);
    }
}
