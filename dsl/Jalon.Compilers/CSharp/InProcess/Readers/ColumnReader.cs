using Jalon.Compilers.CSharp.Batches;

namespace Jalon.Compilers.CSharp.InProcess.Readers;

/// <summary>A column of the row at a level.</summary>
internal sealed class ColumnReader(int level, string column) : Reader(level)
{
    public override Vector Read(Frame frame, Session session) => Inward(frame.At(Outward).Rows[column], frame);
}
