using Jalon.Language.Syntax.Nodes;

namespace Jalon.Language.Syntax;

/// <summary>Which token is which operator between two operands, and how tightly it binds.</summary>
public static class Operators
{
    /// <summary>How tightly the operator binds that this kind of token begins; null where it begins none.</summary>
    public static Precedence? PrecedenceOf(TokenKind kind) => kind switch
    {
        TokenKind.Or => Precedence.Or,
        TokenKind.And => Precedence.And,
        TokenKind.Not or TokenKind.In or TokenKind.Between or TokenKind.Is or TokenKind.Like or TokenKind.Contains
            or TokenKind.Starts or TokenKind.Ends or TokenKind.Matches => Precedence.Comparison,
        TokenKind.Coalesce => Precedence.Coalesce,
        TokenKind.Concatenate => Precedence.Concatenate,
        TokenKind.Plus or TokenKind.Minus => Precedence.Sum,
        TokenKind.Star or TokenKind.Slash or TokenKind.Mod => Precedence.Product,
        _ => Comparison(kind) is null ? null : Precedence.Comparison,
    };

    /// <summary>The comparison that a token is; null for all others.</summary>
    public static ComparisonOperator? Comparison(TokenKind kind) => kind switch
    {
        TokenKind.Equal => ComparisonOperator.Equal,
        TokenKind.NotEqual => ComparisonOperator.NotEqual,
        TokenKind.Less => ComparisonOperator.Less,
        TokenKind.LessOrEqual => ComparisonOperator.LessOrEqual,
        TokenKind.Greater => ComparisonOperator.Greater,
        TokenKind.GreaterOrEqual => ComparisonOperator.GreaterOrEqual,
        TokenKind.Alike => ComparisonOperator.Alike,
        TokenKind.NotAlike => ComparisonOperator.NotAlike,
        _ => null,
    };

    /// <summary>The operator of a chain that a token is; null for all others.</summary>
    public static ChainOperator? Chain(TokenKind kind) => kind switch
    {
        TokenKind.Coalesce => ChainOperator.Coalesce,
        TokenKind.Concatenate => ChainOperator.Concatenate,
        TokenKind.Plus => ChainOperator.Add,
        TokenKind.Minus => ChainOperator.Subtract,
        TokenKind.Star => ChainOperator.Multiply,
        TokenKind.Slash => ChainOperator.Divide,
        TokenKind.Mod => ChainOperator.Modulo,
        _ => null,
    };

    /// <summary>The question about a text that a token begins; null for all others.</summary>
    public static TextTest? Test(TokenKind kind) => kind switch
    {
        TokenKind.Like => TextTest.Like,
        TokenKind.Contains => TextTest.Contains,
        TokenKind.Starts => TextTest.StartsWith,
        TokenKind.Ends => TextTest.EndsWith,
        TokenKind.Matches => TextTest.Matches,
        _ => null,
    };
}
