using Jalon.Language.Diagnostics;
using Jalon.Language.Syntax.Nodes;
using Sprache;
using static Jalon.Language.Syntax.Combinators;

namespace Jalon.Language.Syntax;

/// <summary>Expressions that choose between others: <c>if</c> and <c>case</c>.</summary>
internal static class ChoiceGrammar
{
    // How far a call is looked for its comma; what is longer is no slip of the first hour.
    private const int LongestCall = 200;

    private static readonly Parser<ExpressionNode> expression = ExpressionGrammar.Expression;

    // `if`, unless it is written as the function that other languages have.
    private static readonly Parser<Token> firstWord = input =>
    {
        var at = (Token)input;
        if (at.Kind == TokenKind.If && at.Next.Kind == TokenKind.OpenParenthesis && HoldsComma(at.Next)) return Refuse<Token>(at, SyntaxErrors.IfAsFunction(at));
        return Mark(TokenKind.If)(at);
    };

    private static readonly Parser<WhenNode> when =
        from start in Here
        from word in Keyword(TokenKind.When)
        from condition in expression
        from then in Keyword(TokenKind.Then)
        from result in expression
        from span in Since(start)
        select new WhenNode(condition, result, span);

    private static readonly Parser<ExpressionNode> otherwise =
        from word in Keyword(TokenKind.Else)
        from value in expression
        select value;

    /// <summary><c>if c then a else b</c></summary>
    public static readonly Parser<ExpressionNode> If =
        (from start in Here
         from word in firstWord
         from condition in expression
         from then in Keyword(TokenKind.Then)
         from yes in expression
         from otherwise in Keyword(TokenKind.Else)
         from no in expression
         from span in Since(start)
         select (ExpressionNode)new IfNode(condition, yes, no, span)).Nest();

    /// <summary><c>case when c then a else z end</c></summary>
    public static readonly Parser<ExpressionNode> Case =
        (from start in Mark(TokenKind.Case)
         from first in when
         from possible in Allowed(TokenKind.When, TokenKind.Else)
         from more in when.While(at => Lookahead.IsWordOf(at, TokenKind.When))
         from last in otherwise.If(at => Lookahead.IsWordOf(at, TokenKind.Else))
         from end in Keyword(TokenKind.End)
         from span in Since(start)
         select (ExpressionNode)new CaseNode([first, .. more], last, span)).Nest();

    // Whether a comma stands between a parenthesis and its partner, in no bracket between.
    private static bool HoldsComma(Token open)
    {
        var depth = 0;
        for (var at = open; at.Kind != TokenKind.EndOfText && at.Index - open.Index < LongestCall; at = at.Next)
        {
            if (at.Kind is TokenKind.OpenParenthesis or TokenKind.OpenBracket or TokenKind.OpenBrace) depth++;
            else if (at.Kind is TokenKind.CloseParenthesis or TokenKind.CloseBracket or TokenKind.CloseBrace && --depth == 0) return false;
            else if (at.Kind == TokenKind.Comma && depth == 1) return true;
        }

        return false;
    }
}
