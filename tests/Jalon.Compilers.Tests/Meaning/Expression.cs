using Jalon.Algebra.Types;

namespace Jalon.Compilers.Tests.Meaning;

/// <summary>A generated expression.</summary>
/// <param name="Text">In the language; in parentheses where an operator could tear it apart.</param>
/// <param name="Type">What the binder says that it is.</param>
/// <param name="Form">The function or operator at its root.</param>
/// <param name="Parts">The generated expressions that it is made of.</param>
/// <param name="IsExact">Whether backends must agree to the last digit (language reference, section 7, rule 4).</param>
internal sealed record Expression(string Text, DataType Type, string Form, IReadOnlyList<Expression> Parts, bool IsExact = true)
{
    public int Depth { get; } = Parts.Count == 0 ? 0 : 1 + Parts.Max(p => p.Depth);
}
