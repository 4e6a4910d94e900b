using Jalon.Compilers.CSharp.Batches;
using Jalon.Compilers.CSharp.InProcess.Steps;

namespace Jalon.Compilers.CSharp.InProcess.Readers;

/// <summary>Whether a value is among those that rows give; false where it is empty.</summary>
internal sealed class MembershipReader(Projection operand, Step rows, Projection value)
    : Reader(Math.Max(operand.Outward, rows.Outward - 1))
{
    public override Vector Read(Frame frame, Session session)
    {
        var around = rows.Outward == 0 ? Frame.Unit : frame;
        var inner = new Frame(rows.Run(around, session), around);
        var sought = operand.Run(frame, session)[0];
        // Rows that look outside are a set for each row outside, told apart by a key that begins with whose they are.
        var here = Enumerable.Range(0, frame.Rows.Count).ToArray();
        var whose = rows.Outward == 0 ? new int[frame.Rows.Count] : here;
        var members = new RowKeys(value.Run(inner, session), inner.Rows.Owners).Index(inner.Rows.Count);
        var keys = new RowKeys([sought], whose);
        var found = here.Select(row => !sought.Empty[row] && members.ContainsKey(keys[row])).ToArray();
        return new Vector<bool>(DataType.Bool, found, new bool[found.Length]);
    }
}
