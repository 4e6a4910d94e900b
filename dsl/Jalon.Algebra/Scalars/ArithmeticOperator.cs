namespace Jalon.Algebra.Scalars;

/// <summary>Operators on numbers and times.</summary>
public enum ArithmeticOperator
{
    /// <summary><c>+</c></summary>
    Add,

    /// <summary><c>-</c></summary>
    Subtract,

    /// <summary><c>*</c></summary>
    Multiply,

    /// <summary><c>/</c>: always a float; by zero it is empty.</summary>
    Divide,

    /// <summary><c>mod</c>: exact, its sign that of the dividend; by zero it is empty.</summary>
    Modulo,
}
