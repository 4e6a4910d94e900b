using Jalon.Algebra.Model;
using Jalon.Language.Diagnostics;
using Jalon.Language.Syntax;

namespace Jalon.Language.Binding;

/// <summary>A model of which what is written in expressions is bound when somebody first asks for it: computed attributes, and what ties the sides of links.</summary>
/// <param name="others">Entities that are finished already; one that is made goes before one of its name.</param>
/// <param name="sources">The tables.</param>
internal sealed class ModelInMaking(DataModel others, ISources sources) : IModel
{
    private readonly Dictionary<string, Entity> _entities = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Entity, string Member), Deferred> _pending = [];
    private readonly HashSet<(string, string)> _underway = [];
    private readonly HashSet<(string, string)> _broken = [];

    public IEnumerable<string> Names => _entities.Keys.Concat(Others.Select(e => e.Name));

    /// <summary>The entities that are made.</summary>
    public IEnumerable<Entity> Entities => _entities.Values;

    private IEnumerable<Entity> Others => others.Entities.Where(e => !_entities.ContainsKey(e.Name));

    public Entity? Find(string name) =>
        _entities.GetValueOrDefault(name) ?? others.Find(name) ?? (sources.Table(name) is { } table ? UnmodelledTable.Of(name, table) : null);

    /// <summary>All of it, as it is now; a link that nothing ties is none.</summary>
    public DataModel Finished() => new(Entities.Select(e => e with { Links = [.. e.Links.Where(l => !l.On.IsEmpty)] }).Concat(Others));

    /// <summary>Puts an entity in, or in the place of an earlier form of it.</summary>
    public void Put(Entity entity) => _entities[entity.Name] = entity;

    /// <summary>Notes a member that an entity has by name, to be bound later.</summary>
    /// <param name="entity">Whose it is.</param>
    /// <param name="member">Its name.</param>
    /// <param name="span">Where it is written.</param>
    /// <param name="report">Of that text.</param>
    /// <param name="bind">Puts it in as it is bound; false where it cannot be, which it has reported.</param>
    public void Defer(string entity, string member, Span span, Report report, Func<bool> bind) => _pending[(entity, member)] = new Deferred(span, report, bind);

    /// <summary>Binds all that is still to be bound.</summary>
    public void BindAll()
    {
        foreach (var (name, deferred) in _pending.ToList())
            Has(name, deferred.Span, deferred.Report);
    }

    public Algebra.Model.Attribute? Computed(Entity entity, Algebra.Model.Attribute attribute, Span span, Report report) =>
        Has((entity.Name, attribute.Name), span, report) ? _entities.GetValueOrDefault(entity.Name)?.FindAttribute(attribute.Name) ?? attribute : null;

    public Link? Tied(Entity entity, Link link, Span span, Report report) =>
        Has((entity.Name, link.Name), span, report) ? _entities.GetValueOrDefault(entity.Name)?.FindLink(link.Name) ?? link : null;

    // Bound now, where it is still to be; one that is asked for while it is bound is defined by itself.
    private bool Has((string, string Member) name, Span span, Report report)
    {
        if (_underway.Contains(name))
        {
            report.Add(ModelErrors.Cycle(report.Source, span, name.Member));
            return false;
        }

        if (_pending.TryGetValue(name, out var deferred))
        {
            if (_underway.Count >= Budget.Deepest)
            {
                report.Add(ModelErrors.TooLarge(report.Source, span));
                return false;
            }

            _underway.Add(name);
            if (!deferred.Bind())
                _broken.Add(name);
            _underway.Remove(name);
            _pending.Remove(name);
        }

        return !_broken.Contains(name);
    }

    private sealed record Deferred(Span Span, Report Report, Func<bool> Bind);
}
