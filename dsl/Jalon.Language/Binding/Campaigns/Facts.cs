using Jalon.Algebra.Relations;
using Jalon.Algebra.Scalars;
using Jalon.Algebra.Types;

namespace Jalon.Language.Binding.Campaigns;

/// <summary>What a gate, a test or a message may look at instead of a row.</summary>
internal static class Facts
{
    private static readonly ParameterRef[] All =
    [
        new("rows", DataType.Int, false),

        // Empty before the first successful run.
        new("previous_rows", DataType.Int, true),
        new("change", DataType.Float, false),
    ];

    /// <summary>The scope of facts about a transition; where there is none, of parameters and the names of facts alone.</summary>
    public static Scope Of(Scope campaign, Relation? transition) => campaign with
    {
        Rows = [Row.None with { Members = transition }],
        Values = campaign.Values.SetItems(All.Select(f => KeyValuePair.Create(f.Name, (Scalar)f))),
        Input = transition,
    };
}
