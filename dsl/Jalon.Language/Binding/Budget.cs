using Jalon.Algebra.Relations;
using Jalon.Algebra.Scalars;

namespace Jalon.Language.Binding;

/// <summary>
/// How much one text may grow when definitions are put where they are used: a few lines that use one another twice each would
/// double with every line.
/// </summary>
internal sealed class Budget
{
    /// <summary>How many definitions may stand inside one another.</summary>
    public const int Deepest = 64;

    private const int LargestDefinition = 5_000;
    private const int LargestText = 200_000;

    private int _spent;

    /// <summary>Whether there is room for one more use of a definition.</summary>
    public bool Allows(Scalar definition) => Spend(NodeCount.Of(definition));

    /// <summary>Whether there is room for one more use of a step.</summary>
    public bool Allows(Relation step) => Spend(NodeCount.Of(step));

    private bool Spend(int nodes)
    {
        _spent = Math.Min(_spent + nodes, LargestText + 1);
        return nodes <= LargestDefinition && _spent <= LargestText;
    }
}
