using Jalon.Language.Diagnostics;
using Jalon.Language.Syntax;
using Jalon.Language.Syntax.Nodes;

namespace Jalon.Language.Tests.Syntax;

public class SyntaxCases
{
    public static IEnumerable<TheoryDataRow<string>> Files => CaseFile.In("syntax").Select(file => new TheoryDataRow<string>(file));

    [Theory]
    [MemberData(nameof(Files))]
    public void A_text_gives_the_tree_and_the_errors_of_its_case(string file) => CaseFile.Check(file, Run);

    private static IEnumerable<(string, string)> Run(string kind, string text)
    {
        var isErrors = kind.StartsWith("bad ", StringComparison.Ordinal);
        var source = new SourceText(kind.Replace("bad ", ""), text.TrimEnd('\n'));
        var (tree, diagnostics) = kind.Replace("bad ", "") switch
        {
            "file" => Parts(Parser.ParseFile(source)),
            "query" => Parts(Parser.ParseQuery(source)),
            "expression" => Parts(Parser.ParseExpression(source)),
            _ => throw new InvalidOperationException($"'{kind}' is no kind of case."),
        };
        if (!isErrors) yield return ("tree", TreeText.Of(tree));
        yield return ("errors", string.Join('\n', diagnostics.Select(told => CaretText.Draw(told, Phrasebook.English))));
    }

    private static (Node?, IReadOnlyList<Diagnostic>) Parts<T>(Parsed<T> parsed) where T : Node => (parsed.Tree, parsed.Diagnostics);
}
