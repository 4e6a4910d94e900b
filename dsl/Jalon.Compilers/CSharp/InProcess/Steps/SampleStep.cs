using Jalon.Compilers.CSharp.Batches;
using Jalon.Compilers.CSharp.Runtime;

namespace Jalon.Compilers.CSharp.InProcess.Steps;

/// <summary>The rows whose seeded hash of the key is smallest.</summary>
/// <param name="input">The rows.</param>
/// <param name="quota">How many.</param>
/// <param name="seed">The seed as text, over no row; empty for that of the context.</param>
/// <param name="key">The key's parts as texts.</param>
internal sealed class SampleStep(Step input, Quota quota, Projection seed, Projection key) : Step(input.Outward)
{
    public override RowSet Run(Frame outer, Session session)
    {
        var rows = input.Run(outer, session);
        var start = (string?)seed.Run(Frame.Unit, session)[0][0] ?? session.Seed;
        var parts = key.Run(new Frame(rows, outer), session);
        var hashes = Vector.Read(
            DataType.Text,
            [.. Enumerable.Range(0, rows.Count).Select(row => Hashes.Sample(start, string.Join(':', parts.Select(p => p[row]))))]);
        return rows.Gather(RowOrder.First(RowOrder.Of(rows, [hashes], [false]), rows.Owners, quota.Of(rows.Owners, session)));
    }
}
