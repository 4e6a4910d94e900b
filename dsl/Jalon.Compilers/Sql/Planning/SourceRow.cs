using Jalon.Compilers.Sql.Tree;

namespace Jalon.Compilers.Sql.Planning;

/// <summary>A row of something that stands in FROM or JOIN: an entity's table, a working table, a file, a step before.</summary>
/// <param name="frame">The SELECT in which it stands.</param>
/// <param name="alias">The name that its columns stand under.</param>
/// <param name="schema">What its rows look like.</param>
/// <param name="table">The entity, where it is that entity's table; else null.</param>
/// <param name="step">The SELECT whose rows it has, where it is a step; else null.</param>
internal sealed class SourceRow(Frame frame, string alias, Schema schema, Entity? table, Frame? step) : Row
{
    private SourceRow? _dimension;

    public string Alias => alias;

    public Entity? Table => table;

    public override Frame Home => frame;

    public override SqlExpression Column(string name) => table?.FindAttribute(name) is { } attribute
        ? frame.Planner.Read(alias, attribute)
        : new SqlColumn(alias, name);

    public override SqlExpression Attribute(Entity entity, Algebra.Model.Attribute attribute) =>
        Near(entity, attribute) ?? Dimension(entity).Attribute(entity, attribute);

    /// <summary>An attribute that is here without another join; null where there is none such.</summary>
    public SqlExpression? Near(Entity entity, Algebra.Model.Attribute attribute)
    {
        if (table == entity)
            return frame.Planner.Read(alias, attribute);
        if (schema.Dimension == entity && schema.Key.Contains(attribute.Name))
            return new SqlColumn(alias, attribute.Name);
        if (_dimension is { } joined)
            return joined.Attribute(entity, attribute);
        return step?.Carry(entity, attribute) is { } carried ? new SqlColumn(alias, carried) : null;
    }

    private SourceRow Dimension(Entity entity) => _dimension ??= frame.Join(
        entity,
        entity.Name,
        joined => entity.Key.Select(k => frame.Planner.Equal(Column(k), joined.Column(k), entity.FindAttribute(k)!.Type)));
}
