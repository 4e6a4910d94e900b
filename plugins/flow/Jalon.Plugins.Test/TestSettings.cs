namespace Jalon.Plugins.Test;

/// <summary>Which ways there are, and when each is taken.</summary>
public sealed record TestSettings
{
    /// <summary>Who goes on.</summary>
    [Setting("The transition that goes one of the ways.")]
    public required Transition Input { get; init; }

    /// <summary>The ways, in the order in which they are tried.</summary>
    [Setting("A way and its condition; the first that holds is taken.")]
    [Block("branch")]
    public ValueList<Branch> Branches { get; init; }

    /// <summary>The way where no condition holds.</summary>
    [Setting("The name of the output where no condition holds; without it nothing goes on then.")]
    public OutputName? Otherwise { get; init; }
}
