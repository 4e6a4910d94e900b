using Jalon.Language.Syntax;
using Jalon.Language.Syntax.Nodes;

namespace Jalon.Language.Formatting;

/// <summary>How many blanks stand before each token of a line.</summary>
internal static class Spacing
{
    /// <summary>The blanks before each token.</summary>
    public static int[] Of(Node tree, IReadOnlyList<Token> tokens, Dictionary<int, int> indexes)
    {
        var spaces = new int[tokens.Count];
        for (var index = 1; index < tokens.Count; index++) spaces[index] = Between(tokens[index - 1], tokens[index]);
        foreach (var node in tree.Descendants())
        {
            var first = indexes.GetValueOrDefault(node.Span.Start);
            switch (node)
            {
                case CallNode call:
                    var open = indexes[call.Function.Span.Start] + 1;
                    spaces[open] = 0;
                    if (call.IsStrict) spaces[open + 1] = 0;
                    break;
                case NegateNode when tokens[first + 1].Kind is not (TokenKind.Minus or TokenKind.Number or TokenKind.Percentage):
                case LiteralNode when tokens[first].Kind == TokenKind.Minus:
                    spaces[first + 1] = 0;
                    break;
                case ActivityNode activity:
                    for (var index = indexes[activity.Type.Span.Start] + 1; tokens[index].End <= activity.Type.Span.End; index++) spaces[index] = 0;
                    if (activity.Version is { } version) spaces[indexes[version.Span.Start]] = 0;
                    Apart(activity.Forms);
                    break;
                case BlockNode block: Apart(block.Forms); break;
                case EntityNode entity: Apart(entity.Forms); break;
                case TestNode test: Apart(test.Forms); break;
                case CampaignNode campaign: Apart([.. campaign.Children().Where(child => child is ActivityNode or FormNode)]); break;
            }
        }

        return spaces;

        // Forms on one line stand a little apart.
        void Apart(IReadOnlyList<Node> forms)
        {
            foreach (var form in forms.Skip(1)) spaces[indexes[form.Span.Start]] = 2;
        }
    }

    /// <summary>Whether the parenthesis at an index opens the arguments of a call.</summary>
    public static bool IsCall(IReadOnlyList<Token> tokens, IReadOnlyList<int> spaces, int index) =>
        index > 0 && spaces[index] == 0 && (tokens[index - 1].IsWord || tokens[index - 1].Kind == TokenKind.Bang);

    private static int Between(Token before, Token after) => (before.Kind, after.Kind) switch
    {
        (TokenKind.OpenParenthesis or TokenKind.OpenBracket or TokenKind.Dot, _) => 0,
        (_, TokenKind.CloseParenthesis or TokenKind.CloseBracket or TokenKind.Comma or TokenKind.Dot or TokenKind.EndOfText) => 0,
        _ => 1,
    };
}
