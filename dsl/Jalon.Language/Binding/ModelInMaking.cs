using Jalon.Algebra.Model;
using Jalon.Algebra.Types;
using Jalon.Language.Diagnostics;
using Jalon.Language.Syntax;
using Jalon.Language.Syntax.Nodes;

namespace Jalon.Language.Binding;

/// <summary>A model of which the computed attributes are bound when somebody first asks for one.</summary>
/// <param name="others">Entities that are finished already; one that is made goes before one of its name.</param>
/// <param name="sources">The tables.</param>
internal sealed class ModelInMaking(DataModel others, ISources sources) : IModel
{
    private readonly Dictionary<string, Entity> _entities = new(StringComparer.Ordinal);
    private readonly Dictionary<(string, string), (Binder Binder, ExpressionNode Value)> _pending = [];
    private readonly HashSet<(string, string)> _underway = [];
    private readonly HashSet<(string, string)> _broken = [];

    public IEnumerable<string> Names => _entities.Keys.Concat(Others.Select(e => e.Name));

    /// <summary>The entities that are made.</summary>
    public IEnumerable<Entity> Entities => _entities.Values;

    private IEnumerable<Entity> Others => others.Entities.Where(e => !_entities.ContainsKey(e.Name));

    public Entity? Find(string name) =>
        _entities.GetValueOrDefault(name) ?? others.Find(name) ?? (sources.Table(name) is { } table ? UnmodelledTable.Of(name, table) : null);

    /// <summary>All of it, as it is now.</summary>
    public DataModel Finished() => new(Entities.Concat(Others));

    /// <summary>Puts an entity in, or in the place of an earlier form of it.</summary>
    public void Put(Entity entity) => _entities[entity.Name] = entity;

    /// <summary>Notes a computed attribute, to be bound later.</summary>
    public void Defer(Entity entity, string attribute, ExpressionNode value, Binder binder) => _pending[(entity.Name, attribute)] = (binder, value);

    /// <summary>Binds all computed attributes.</summary>
    public void BindAll()
    {
        foreach (var ((entity, attribute), (binder, value)) in _pending.ToList())
            Computed(_entities[entity], _entities[entity].FindAttribute(attribute)!, value.Span, binder.Report);
    }

    public Algebra.Model.Attribute? Computed(Entity entity, Algebra.Model.Attribute attribute, Span span, Report report)
    {
        var name = (entity.Name, attribute.Name);
        if (_underway.Contains(name))
        {
            report.Add(ModelErrors.Cycle(report.Source, span, attribute.Name));
            return null;
        }

        if (_pending.TryGetValue(name, out var pending))
        {
            if (_underway.Count >= Budget.Deepest)
            {
                report.Add(ModelErrors.TooLarge(report.Source, span));
                return null;
            }

            _underway.Add(name);
            var value = pending.Binder.Expressions.Bind(pending.Value, new Scope { Rows = [new Row(Schema.Of(_entities[entity.Name]))] });
            _underway.Remove(name);
            _pending.Remove(name);
            if (value is Unknown)
                _broken.Add(name);
            var now = _entities[entity.Name];
            Put(now with
            {
                Attributes = now.Attributes.Map(a => a.Name == attribute.Name ? a with { Type = value.Type, MayBeEmpty = value.MayBeEmpty, Value = value is Unknown ? null : value } : a),
            });
        }

        return _broken.Contains(name) ? null : _entities.GetValueOrDefault(entity.Name)?.FindAttribute(attribute.Name) ?? attribute;
    }
}
