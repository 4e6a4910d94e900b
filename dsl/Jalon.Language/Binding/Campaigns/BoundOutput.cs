using Jalon.Algebra.Relations;
using Jalon.Algebra.Types;

namespace Jalon.Language.Binding.Campaigns;

/// <summary>An output of an activity.</summary>
/// <param name="Name">Its name.</param>
/// <param name="IsMain">Whether the activity's name alone means it.</param>
/// <param name="SkipEmpty">Whether it is ruled out where it has no rows.</param>
/// <param name="Rows">What it carries, over the activity's inputs (each a <see cref="WorkingTable"/>) and the data.</param>
public sealed record BoundOutput(string Name, bool IsMain, bool SkipEmpty, Relation Rows)
{
    /// <summary>The columns of the transition.</summary>
    public Schema Schema => Rows.Schema;
}
