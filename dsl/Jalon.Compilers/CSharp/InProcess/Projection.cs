using Jalon.Compilers.CSharp.Batches;
using Jalon.Compilers.CSharp.InProcess.Readers;

namespace Jalon.Compilers.CSharp.InProcess;

/// <summary>Columns computed for the rows at hand: read, and where there is more to do, run through a loop.</summary>
/// <param name="loop">The loop; null where each column is read as it is.</param>
/// <param name="inputs">What the loop reads; without a loop, the columns themselves.</param>
internal sealed class Projection(Loop? loop, IReadOnlyList<Reader> inputs)
{
    /// <summary>How many levels beyond the row at hand it looks.</summary>
    public int Outward { get; } = inputs.Select(r => r.Outward).DefaultIfEmpty().Max();

    public Vector[] Run(Frame frame, Session session)
    {
        Vector[] read = [.. inputs.Select(r => r.Read(frame, session))];
        return loop is null ? read : session.Run(loop, read, frame.Rows.Count);
    }
}
