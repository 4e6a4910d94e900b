using Jalon.Compilers.CSharp.Batches;
using Jalon.Compilers.CSharp.InProcess.Steps;

namespace Jalon.Compilers.CSharp.InProcess.Readers;

/// <summary>A value over many rows, for all rows at hand in one pass; rows that look at nothing outside are read once and the value shared.</summary>
internal sealed class AggregateReader(Aggregate aggregate, Step rows, Projection arguments, Ordering order)
    : Reader(Math.Max(0, rows.Outward - 1))
{
    public override Vector Read(Frame frame, Session session)
    {
        var around = rows.Outward == 0 ? Frame.Unit : frame;
        var inner = new Frame(rows.Run(around, session), around);
        var values = Aggregates.Of(aggregate, new AggregateRows(
            inner.Rows, arguments.Run(inner, session), around.Rows.Count, () => order.Of(inner, session)));
        return rows.Outward == 0 ? values.Gather(new int[frame.Rows.Count]) : values;
    }
}
