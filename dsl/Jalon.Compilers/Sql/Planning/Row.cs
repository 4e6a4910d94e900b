using Jalon.Compilers.Sql.Tree;

namespace Jalon.Compilers.Sql.Planning;

/// <summary>A row that scalars look at, as SQL sees it.</summary>
internal abstract class Row
{
    /// <summary>The SELECT in which it stands: where joins for it go.</summary>
    public abstract Frame Home { get; }

    /// <summary>A column that the row carries.</summary>
    public abstract SqlExpression Column(string name);

    /// <summary>An attribute of the row's own dimension.</summary>
    public abstract SqlExpression Attribute(Entity entity, Algebra.Model.Attribute attribute);
}
