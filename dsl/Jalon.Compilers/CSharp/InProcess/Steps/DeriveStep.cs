namespace Jalon.Compilers.CSharp.InProcess.Steps;

/// <summary>The same rows with more columns.</summary>
internal sealed class DeriveStep(Step input, DerivedColumns columns, Schema schema) : Step(Math.Max(input.Outward, columns.Outward))
{
    public override RowSet Run(Frame outer, Session session) => columns.Run(new Frame(input.Run(outer, session), outer), schema, session);
}
