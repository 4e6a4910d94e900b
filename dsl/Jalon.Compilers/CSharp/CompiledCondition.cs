namespace Jalon.Compilers.CSharp;

/// <summary>A condition over parameters and facts (<c>rows</c>, <c>previous_rows</c>, <c>change</c>), ready to be asked as often as one likes.</summary>
public sealed class CompiledCondition
{
    private readonly Func<CompileContext, bool> _holds;

    internal CompiledCondition(Func<CompileContext, bool> holds) => _holds = holds;

    /// <summary>Whether it holds; false where it is empty.</summary>
    /// <param name="context">Its parameters hold the facts too.</param>
    /// <exception cref="ArgumentException">A value is of another kind than its parameter.</exception>
    public bool Holds(CompileContext context) => _holds(context);
}
