using Jalon.Algebra.Model;
using Jalon.Language.Syntax;

namespace Jalon.Language.Binding;

/// <summary>The entities as the binders see them: those of a finished model, or of one that is being made.</summary>
internal interface IModel
{
    /// <summary>The names of all entities.</summary>
    IEnumerable<string> Names { get; }

    /// <summary>The entity of that name, or null.</summary>
    Entity? Find(string name);

    /// <summary>A computed attribute with its value; null where it cannot be had, which is reported already.</summary>
    /// <param name="entity">Whose it is.</param>
    /// <param name="attribute">As the entity has it.</param>
    /// <param name="span">Where it is used.</param>
    /// <param name="report">Of the text it is used in.</param>
    Algebra.Model.Attribute? Computed(Entity entity, Algebra.Model.Attribute attribute, Span span, Report report);

    /// <summary>A link with what ties its two sides; null where it cannot be had, which is reported already.</summary>
    /// <param name="entity">Whose it is.</param>
    /// <param name="link">As the entity has it.</param>
    /// <param name="span">Where it is used.</param>
    /// <param name="report">Of the text it is used in.</param>
    Link? Tied(Entity entity, Link link, Span span, Report report);
}
