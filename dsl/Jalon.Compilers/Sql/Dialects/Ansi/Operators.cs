namespace Jalon.Compilers.Sql.Dialects.Ansi;

/// <summary>Arithmetic as SQL itself writes it.</summary>
internal static class Operators
{
    /// <summary>The template of an operator between two values.</summary>
    public static string Sign(ArithmeticOperator op) => op switch
    {
        ArithmeticOperator.Add => "{0} + {1}",
        ArithmeticOperator.Subtract => "{0} - {1}",
        ArithmeticOperator.Multiply => "{0} * {1}",
        ArithmeticOperator.Divide => "{0} / {1}",
        _ => "{0} % {1}",
    };
}
