using Jalon.Algebra.Relations;
using Jalon.Language.Binding.Campaigns;

namespace Jalon.Host.Questions;

/// <summary>
/// What transitions would carry, as relations over the data alone: the relations of the activities before put in the place of working tables that nobody
/// has made yet.
/// </summary>
/// <param name="most">Of how many operations such a relation may be made; beyond, an engine thinks longer about it than it would work.</param>
internal sealed class Composed(int most)
{
    private readonly Dictionary<string, (Relation Rows, int Size)> _known = new(StringComparer.Ordinal);

    /// <summary>Takes an output's relation for what its transition carries; the activities come in the order of the graph.</summary>
    /// <returns>It over the data alone; null where it has become too large.</returns>
    public Relation? Take(BoundActivity activity, BoundOutput output)
    {
        var composing = new Composing(_known, most);
        var rows = composing.Apply(output.Rows);
        if (composing.Size > most)
            return null;
        _known[$"{activity.Name}.{output.Name}"] = (rows, composing.Size);
        return rows;
    }

    private sealed class Composing(Dictionary<string, (Relation Rows, int Size)> known, int most) : DeepRewriter
    {
        public int Size { get; private set; }

        protected override Relation Changed(Relation relation)
        {
            if (relation is not WorkingTable { Transition: var transition })
            {
                Size++;
                return relation;
            }

            // One that was too large itself has no relation here.
            Size = known.TryGetValue(transition, out var before) ? Size + before.Size : most + 1;
            return before.Rows ?? relation;
        }
    }
}
