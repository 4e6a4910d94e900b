namespace Jalon.Language.Syntax;

/// <summary>How tightly an operator binds, from loosest to tightest: the one table for parser, formatter and documentation.</summary>
public enum Precedence
{
    /// <summary><c>if c then a else b</c>: its last branch goes as far right as it can.</summary>
    Choice = 1,

    /// <summary><c>or</c></summary>
    Or,

    /// <summary><c>and</c></summary>
    And,

    /// <summary><c>not</c></summary>
    Not,

    /// <summary>Comparisons and questions; they do not chain.</summary>
    Comparison,

    /// <summary><c>??</c></summary>
    Coalesce,

    /// <summary><c>++</c></summary>
    Concatenate,

    /// <summary><c>+</c> and <c>-</c></summary>
    Sum,

    /// <summary><c>*</c>, <c>/</c> and <c>mod</c></summary>
    Product,

    /// <summary><c>-</c> before its operand.</summary>
    Negate,

    /// <summary>Calls, paths, parentheses, literals.</summary>
    Primary,
}
