namespace Jalon.Compilers.CSharp.InProcess.Steps;

/// <summary>The rows at the end of a path of links, once each for each row outside.</summary>
internal sealed class LinkStep(Step start, IReadOnlyList<Hop> hops) : Step(start.Outward)
{
    public override RowSet Run(Frame outer, Session session)
    {
        var rows = start.Run(outer, session);
        foreach (var hop in hops)
        {
            var (near, far) = hop.Many(rows, session);
            var owners = RowSet.Take(rows.Owners, near);
            var met = new HashSet<(int, int)>();
            var once = Enumerable.Range(0, far.Length).Where(pair => met.Add((owners[pair], far[pair]))).ToArray();
            rows = hop.Far(session).Rows.Gather(RowSet.Take(far, once), RowSet.Take(owners, once));
        }

        return rows;
    }
}
