namespace Jalon.Language.Syntax.Nodes;

/// <summary>What joins the operands of a chain.</summary>
public enum ChainOperator
{
    /// <summary><c>??</c></summary>
    Coalesce,

    /// <summary><c>++</c></summary>
    Concatenate,

    /// <summary><c>+</c></summary>
    Add,

    /// <summary><c>-</c></summary>
    Subtract,

    /// <summary><c>*</c></summary>
    Multiply,

    /// <summary><c>/</c></summary>
    Divide,

    /// <summary><c>mod</c></summary>
    Modulo,
}
