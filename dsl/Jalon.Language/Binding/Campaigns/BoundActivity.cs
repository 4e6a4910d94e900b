using Jalon.Algebra.Scalars;
using Jalon.Language.Binding.Activities;

namespace Jalon.Language.Binding.Campaigns;

/// <summary>An activity of a campaign.</summary>
/// <param name="Name">Its name in the campaign.</param>
/// <param name="Shape">Its type, in the version that was found.</param>
/// <param name="Version">What the campaign asks the version to start with; null for the newest.</param>
/// <param name="Settings">Its own settings.</param>
/// <param name="Common">The settings that every activity has.</param>
/// <param name="Inputs">The transitions that it reads, each once: those that settings name, in their order, then those that only queries name.</param>
/// <param name="Outputs">In the order in which its type gives them.</param>
/// <param name="Origin">Where it was written.</param>
public sealed record BoundActivity(
    string Name, ActivityShape Shape, string? Version, BoundSettings Settings, CommonSettings Common, IReadOnlyList<TransitionRef> Inputs, IReadOnlyList<BoundOutput> Outputs, Origin Origin)
{
    /// <summary>What its type was asked for its outputs with.</summary>
    public required ShapeInputs Around { get; init; }

    /// <summary>Its way back, where it closes a loop; else null.</summary>
    public ShapeJump? Jump { get; init; }

    /// <summary>The output that its name alone means; null where there is none.</summary>
    public BoundOutput? Main => Outputs.FirstOrDefault(o => o.IsMain);
}
