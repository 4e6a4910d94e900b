namespace Jalon.Language.Syntax;

/// <summary>Where an operand ends, and the operator that begins there: looked for once, however many levels ask.</summary>
/// <param name="At">The token after the operand.</param>
/// <param name="Operator">The operator that it begins; <see cref="TokenKind.None"/> for none.</param>
internal readonly record struct OperandEnd(Token At, TokenKind Operator)
{
    private static readonly Precedence[] precedences = [.. Enum.GetValues<TokenKind>().Select(Binding)];

    /// <summary>How tightly the operator binds.</summary>
    public Precedence Precedence => precedences[(int)Operator];

    /// <summary>The end of an operand that is read.</summary>
    /// <param name="at">The token after it.</param>
    public static OperandEnd Behind(Token at)
    {
        var op = Lookahead.Infix(at);
        if (op == TokenKind.None) at.Reading.Expect(at, Wanted.Operator);
        return new OperandEnd(at, op);
    }

    private static Precedence Binding(TokenKind op) => op switch
    {
        TokenKind.Assign => Precedence.Comparison,
        TokenKind.Percent => Precedence.Product,
        _ => Operators.PrecedenceOf(op) ?? Precedence.Primary,
    };
}
