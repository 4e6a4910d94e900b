namespace Jalon.Compilers.CSharp.InProcess.Steps;

/// <summary>All rows of an entity.</summary>
internal sealed class EntityStep(Entity entity) : Step(0)
{
    public override RowSet Run(Frame outer, Session session) => session.Table(entity).Rows;
}
