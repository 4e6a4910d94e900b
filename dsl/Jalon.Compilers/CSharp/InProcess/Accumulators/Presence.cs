namespace Jalon.Compilers.CSharp.InProcess.Accumulators;

/// <summary>Whether there is a row.</summary>
internal sealed class Presence : Accumulator
{
    private bool _any;

    public override object Value => _any;

    public override void Add(int row) => _any = true;
}
