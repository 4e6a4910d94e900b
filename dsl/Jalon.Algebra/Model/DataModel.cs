using System.Collections.Frozen;

namespace Jalon.Algebra.Model;

/// <summary>All entities that a workspace knows. Immutable.</summary>
public sealed class DataModel
{
    private readonly FrozenDictionary<string, Entity> _entities;

    /// <summary>A model of the given entities.</summary>
    /// <exception cref="ArgumentException">Two entities have one name.</exception>
    public DataModel(IEnumerable<Entity> entities) => _entities = entities.ToFrozenDictionary(e => e.Name, StringComparer.Ordinal);

    /// <summary>The model that knows nothing.</summary>
    public static DataModel Nothing { get; } = new([]);

    /// <summary>The entities, by name.</summary>
    public IEnumerable<Entity> Entities => _entities.Values.OrderBy(e => e.Name, StringComparer.Ordinal);

    /// <summary>The entity of that name, or null.</summary>
    public Entity? Find(string name) => _entities.GetValueOrDefault(name);
}
