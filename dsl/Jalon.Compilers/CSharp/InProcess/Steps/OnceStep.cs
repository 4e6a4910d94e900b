namespace Jalon.Compilers.CSharp.InProcess.Steps;

/// <summary>Rows that stand alone and that several may ask for: computed no more than once in a run.</summary>
internal sealed class OnceStep(Step input) : Step(0)
{
    public override RowSet Run(Frame outer, Session session) => session.Once(input);
}
