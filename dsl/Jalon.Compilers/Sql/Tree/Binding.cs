namespace Jalon.Compilers.Sql.Tree;

/// <summary>How tightly an SQL expression holds together, from loosest to tightest; the writer puts parentheses where one needs them.</summary>
public enum Binding
{
    /// <summary><c>a OR b</c></summary>
    Or,

    /// <summary><c>a AND b</c></summary>
    And,

    /// <summary><c>NOT a</c></summary>
    Not,

    /// <summary><c>a = b</c>, <c>a IS NULL</c>, <c>a IN (...)</c>, <c>a LIKE b</c></summary>
    Comparison,

    /// <summary><c>a || b</c> and all that binds as loosely.</summary>
    Concat,

    /// <summary><c>a + b</c></summary>
    Add,

    /// <summary><c>a * b</c></summary>
    Multiply,

    /// <summary><c>-a</c></summary>
    Unary,

    /// <summary><c>a::type</c>, <c>a[1]</c></summary>
    Postfix,

    /// <summary>A name, a constant, a call, anything in parentheses.</summary>
    Primary,
}
