using Jalon.Algebra.Model;
using Jalon.Language.Syntax;

namespace Jalon.Language.Binding;

/// <summary>A model of which everything is known, and the tables beside it, each an entity of its name without links.</summary>
internal sealed class FinishedModel(DataModel model, ISources sources) : IModel
{
    public IEnumerable<string> Names => model.Entities.Select(e => e.Name).Concat(sources.TableNames).Distinct(StringComparer.Ordinal);

    public Entity? Find(string name) => model.Find(name) ?? (sources.Table(name) is { } table ? UnmodelledTable.Of(name, table) : null);

    public Algebra.Model.Attribute? Computed(Entity entity, Algebra.Model.Attribute attribute, Span span, Report report) => attribute;

    public Link? Tied(Entity entity, Link link, Span span, Report report) => link;
}
