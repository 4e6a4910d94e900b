using Jalon.Algebra.Model;
using Jalon.Algebra.Relations;

namespace Jalon.Language.Binding.Campaigns;

/// <summary>The entities whose rows a relation reads by name.</summary>
internal sealed class EntitiesRead : RelationRewriter
{
    private readonly HashSet<Entity> _entities = [];

    /// <summary>Each entity once.</summary>
    public static IReadOnlyCollection<Entity> By(Relation relation)
    {
        var read = new EntitiesRead();
        read.Rewrite(relation);
        return read._entities;
    }

    /// <inheritdoc/>
    protected override Relation Changed(Relation relation)
    {
        if (relation.Schema.Dimension is { } entity)
            _entities.Add(entity);
        return relation;
    }
}
