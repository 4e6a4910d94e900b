using Jalon.Compilers.CSharp.InProcess.Readers;

namespace Jalon.Compilers.CSharp.InProcess;

/// <summary>The rows at hand for which a condition holds.</summary>
internal sealed class Selection(Loop loop, IReadOnlyList<Reader> inputs)
{
    /// <summary>How many levels beyond the row at hand it looks.</summary>
    public int Outward { get; } = inputs.Select(r => r.Outward).DefaultIfEmpty().Max();

    /// <summary>Their numbers, in order.</summary>
    public int[] Run(Frame frame, Session session) => session.Select(loop, [.. inputs.Select(r => r.Read(frame, session))], frame.Rows.Count);
}
