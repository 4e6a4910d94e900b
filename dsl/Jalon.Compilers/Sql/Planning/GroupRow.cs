using Jalon.Compilers.Sql.Tree;

namespace Jalon.Compilers.Sql.Planning;

/// <summary>The row that a group becomes, while its SELECT is made: its keys are columns, its aggregates range over the rows of the group.</summary>
internal sealed class GroupRow(Frame rows, IReadOnlyDictionary<string, SqlExpression> keys) : Row
{
    public override Frame Home => rows;

    public override SqlExpression Column(string name) => keys[name];

    public override SqlExpression Attribute(Entity entity, Algebra.Model.Attribute attribute) => keys[attribute.Name];
}
