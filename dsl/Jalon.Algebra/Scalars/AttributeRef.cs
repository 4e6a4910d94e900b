namespace Jalon.Algebra.Scalars;

/// <summary>An attribute read from the data: of the row's own dimension, or of the row that links to one lead to.</summary>
/// <param name="Level">Which row the path starts from.</param>
/// <param name="Path">Links to at most one row each, in order; empty for the row's own dimension. A missing row gives empty.</param>
/// <param name="Entity">The entity at the end of the path.</param>
/// <param name="Attribute">A stored attribute of that entity; computed ones are replaced by their value when bound.</param>
public sealed record AttributeRef(int Level, ValueList<Link> Path, Entity Entity, Model.Attribute Attribute)
    : Scalar(Attribute.Type, Attribute.MayBeEmpty || !Path.IsEmpty);
