namespace Jalon.Plugins.Split;

/// <summary>What a split is told.</summary>
public sealed record SplitSettings
{
    /// <summary>What is cut.</summary>
    [Setting("The transition that is cut into branches.")]
    public required Transition Input { get; init; }

    /// <summary>The branches, in the order in which they take.</summary>
    [Block("branch")]
    [Setting("A branch; the first that takes a row has it.")]
    public ValueList<BranchSettings> Branches { get; init; }

    /// <summary>The output of what no branch took; null where nobody wants it.</summary>
    [Setting("The name of the output that carries what no branch took.")]
    public OutputName? Rest { get; init; }

    /// <summary>Whether a row goes into every branch that matches.</summary>
    [Setting("Whether each row goes into every branch that matches, instead of the first.")]
    public bool Overlap { get; init; }
}
