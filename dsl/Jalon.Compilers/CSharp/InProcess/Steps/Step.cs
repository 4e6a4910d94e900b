namespace Jalon.Compilers.CSharp.InProcess.Steps;

/// <summary>One operation of a relation, ready to run.</summary>
/// <param name="outward">How many levels outside the relation it looks; 0 for one that stands alone.</param>
internal abstract class Step(int outward)
{
    /// <summary>
    /// How many levels outside the relation it looks. Where it is 0, the step runs in <see cref="Frame.Unit"/>, and so do its inputs; else its rows
    /// are owned by those of the frame, and so are those of its inputs.
    /// </summary>
    public int Outward { get; } = outward;

    /// <summary>Its rows, for all rows of the frame outside.</summary>
    public abstract RowSet Run(Frame outer, Session session);
}
