using Jalon.Algebra;
using Jalon.Algebra.Model;
using Jalon.Algebra.Types;

namespace Jalon.Language.Binding;

/// <summary>Where a path leads.</summary>
/// <param name="Start">Where it starts.</param>
/// <param name="Links">The links it follows.</param>
/// <param name="End">What the row at its end looks like.</param>
/// <param name="Member">What it names there: a <see cref="Column"/>, a <see cref="Algebra.Model.Attribute"/>, a <see cref="NamedFilter"/>; null for the row itself.</param>
internal sealed record Reach(PathStart Start, ValueList<Link> Links, Schema End, object? Member)
{
    /// <summary>How many of its links come up to and with the last one to many; 0 where none is.</summary>
    public int LinksToMany
    {
        get
        {
            for (var count = Links.Count; count > 0; count--)
                if (Links[count - 1].Cardinality == Cardinality.Many)
                    return count;
            return 0;
        }
    }

    /// <summary>Whether it leads to many rows, so that only a call may hold it.</summary>
    public bool IsMany => Start.Kind != PathStartKind.Row || LinksToMany > 0;
}
