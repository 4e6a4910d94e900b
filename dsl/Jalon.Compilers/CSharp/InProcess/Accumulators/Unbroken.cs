using Jalon.Compilers.CSharp.Batches;

namespace Jalon.Compilers.CSharp.InProcess.Accumulators;

/// <summary>Whether a condition holds for each row; where it is empty it does not.</summary>
internal sealed class Unbroken(Vector condition) : Accumulator
{
    private bool _holds = true;

    public override object Value => _holds;

    public override void Add(int row) => _holds &= condition[row] is true;
}
