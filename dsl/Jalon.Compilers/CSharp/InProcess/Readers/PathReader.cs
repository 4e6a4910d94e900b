using Jalon.Compilers.CSharp.Batches;

namespace Jalon.Compilers.CSharp.InProcess.Readers;

/// <summary>A value of the row that links lead to from the row at a level; with no link, of that row itself. A missing row gives empty.</summary>
/// <param name="level">Where the path starts.</param>
/// <param name="hops">The links.</param>
/// <param name="entity">Whose attribute is read at the end; null where the last link leads to rows that have it as a column.</param>
/// <param name="name">The attribute or column.</param>
internal sealed class PathReader(int level, IReadOnlyList<Hop> hops, Entity? entity, string name) : Reader(level)
{
    public override Vector Read(Frame frame, Session session)
    {
        var rows = frame.At(Outward).Rows;
        foreach (var hop in hops)
        {
            var far = hop.Far(session).Rows;
            rows = far.Gather(hop.One(rows, session), rows.Owners);
        }

        if (entity is null)
            return Inward(rows[name], frame);
        var table = session.Table(entity);
        return Inward(table.Column(name).Gather(table.PlacesOf(rows)), frame);
    }
}
