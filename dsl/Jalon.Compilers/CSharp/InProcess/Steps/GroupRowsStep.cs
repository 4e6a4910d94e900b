namespace Jalon.Compilers.CSharp.InProcess.Steps;

/// <summary>The rows of the groups at hand.</summary>
internal sealed class GroupRowsStep() : Step(1)
{
    public override RowSet Run(Frame outer, Session session) =>
        outer.Group ?? throw new InvalidOperationException("The rows of a group were asked for where there is no group.");
}
