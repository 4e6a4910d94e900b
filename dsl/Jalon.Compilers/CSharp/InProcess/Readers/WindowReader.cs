using Jalon.Compilers.CSharp.Batches;

namespace Jalon.Compilers.CSharp.InProcess.Readers;

/// <summary>A value over the rows around each row at hand: within their owner, and within what they have in common.</summary>
internal sealed class WindowReader(Window window, Projection arguments, Projection partition, Ordering order)
    : Reader(Math.Max(Math.Max(arguments.Outward, partition.Outward), order.Outward))
{
    public override Vector Read(Frame frame, Session session)
    {
        var rows = frame.Rows;
        var given = arguments.Run(frame, session);
        var (parts, firsts) = new RowKeys(partition.Run(frame, session), rows.Owners).Number(rows.Count);
        var inOrder = order.Of(frame, session, out var by);
        var all = firsts.Select(_ => new WindowPart([], given, by)).ToArray();
        foreach (var row in inOrder)
            all[parts[row]].Rows.Add(row);
        var values = Vector.Create(window.Type, rows.Count);
        foreach (var part in all)
            Windows.Write(window, part, order.IsGiven, values);
        return values;
    }
}
