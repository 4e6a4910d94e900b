using System.Collections.Immutable;
using Jalon.Algebra.Relations;
using Jalon.Algebra.Scalars;
using Jalon.Language.Binding.Campaigns;

namespace Jalon.Language.Binding;

/// <summary>What names mean at one place of a text. Immutable.</summary>
internal sealed record Scope
{
    /// <summary>The rows in sight: the one at hand first, then those outside; their positions are the algebra's levels.</summary>
    public ImmutableList<Row> Rows { get; init; } = [];

    /// <summary>Names that stand for a value whatever the row: parameters, facts, the arguments of a filter.</summary>
    public ImmutableDictionary<string, Scalar> Values { get; init; } = ImmutableDictionary<string, Scalar>.Empty;

    /// <summary>Named steps.</summary>
    public ImmutableDictionary<string, Step> Steps { get; init; } = ImmutableDictionary<string, Step>.Empty;

    /// <summary>What <c>from input</c> means, and a pipeline that begins with no from; null where there is no input.</summary>
    public Relation? Input { get; init; }

    /// <summary>The activities that a pipeline may read.</summary>
    public ITransitions Transitions { get; init; } = NoTransitions.Instance;

    /// <summary>The campaigns that an activity may have run.</summary>
    public CampaignsInSight Campaigns { get; init; } = CampaignsInSight.None;

    /// <summary>Whether a window may stand here.</summary>
    public bool AllowsWindows { get; init; }

    /// <summary>The scope inside one more row.</summary>
    public Scope Inside(Row row) => this with { Rows = Rows.Insert(0, row), AllowsWindows = false };

    /// <summary>The level of a row in sight.</summary>
    public int LevelOf(Row row) => Rows.FindIndex(r => ReferenceEquals(r, row));

    /// <summary>A step's rows as this scope sees them: what they say of rows outside lies deeper by now.</summary>
    public Relation RowsOf(Step step) => new LevelShift(1, Rows.Count - step.Depth).Shifted(step.Relation);
}
