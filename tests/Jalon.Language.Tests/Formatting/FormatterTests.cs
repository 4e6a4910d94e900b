using System.Text;
using CsCheck;
using Jalon.Language.Formatting;
using Jalon.Language.Syntax;
using Jalon.Language.Tests.Fuzz;

namespace Jalon.Language.Tests.Formatting;

public class FormatterTests
{
    public static IEnumerable<TheoryDataRow<string>> Files => CaseFile.In("format").Select(file => new TheoryDataRow<string>(file));

    [Theory]
    [MemberData(nameof(Files))]
    public void A_text_is_given_the_form_of_its_case(string file) => CaseFile.Check(file, (kind, text) => [("formatted", Format(kind, text) ?? "refused")]);

    [Fact]
    public void A_canonical_file_stays_as_it_is() => Assert.All(Corpus.Files, file => CaseFile.Accept(Path.Combine(Corpus.Folder, file.Name), file.Text, Format("file", file.Text)!));

    [Theory]
    [InlineData("campaign c { x = }")]
    [InlineData("campaign c { x = \"open }")]
    public void A_text_with_errors_is_refused(string text) => Assert.Null(Format("file", text));

    // A comment in its head sets a whole campaign in; what just fitted on a line does not fit there any more.
    [Fact]
    public void A_block_that_a_comment_has_set_in_is_broken_where_it_does_not_fit_there()
    {
        const string Text = """
            campaign c # why
                "Title" {
              gate a0 { require = sum(order_number.spend where 10% == id.order_number order by x desc limit 3) }
            }
            """;
        var once = Format("file", Text)!;
        Assert.Contains("gate a0 {\n", once, StringComparison.Ordinal);
        Assert.Equal(once, Format("file", once));
    }

    /// <summary>Comments and newlines are strewn into any gaps; no comment, word or sign is lost or changes its place, and formatting twice is formatting once.</summary>
    [Fact]
    public void Nothing_is_lost_and_twice_is_once()
    {
        var made = Enumerable.Range(0, 60).Select(seed => ($"made {seed}", new ValidTexts(new Random(seed)).Campaign()));
        var corpus = Corpus.Files.Concat(made).Select(((string Name, string Text) file) => Parser.ParseFile(new SourceText(file.Name, file.Text))).ToArray();
        var gap = Gen.Select(Gen.Int[0, 1_000_000], Gen.Int[0, 5]);
        Gen.Select(Gen.Int[0, corpus.Length - 1], gap.Array[0, 60]).Sample(
            picked =>
            {
                var text = Strew(corpus[picked.Item1], picked.Item2);
                var once = Format("file", text);
                Assert.NotNull(once);
                Assert.Equal(Essence(text), Essence(once));
                Assert.Equal(once, Format("file", once));
                Assert.Equal(TreeText.Of(Parser.ParseFile(new SourceText("a", text)).Tree), TreeText.Of(Parser.ParseFile(new SourceText("b", once)).Tree));
            },
            iter: 200);
    }

    private static string Strew(Parsed<Jalon.Language.Syntax.Nodes.FileNode> parsed, (int Place, int What)[] picks)
    {
        var tokens = parsed.Tokens.ToArray();
        var strewn = picks.GroupBy(pick => pick.Place % tokens.Length).ToDictionary(place => place.Key, place => place.First());
        var text = new StringBuilder();
        for (var index = 0; index < tokens.Length; index++)
        {
            text.Append(tokens[index].Trivia);
            if (strewn.TryGetValue(index, out var pick) && !IsGlued(tokens[index])) text.Append(pick.What switch
            {
                0 => " # strewn " + pick.Place + "\n",
                1 => "\n\n\n# alone " + pick.Place + "  \n\n",
                2 => "\n",
                3 => "\n\n",
                4 => "#" + pick.Place + "\n#again\n",
                _ => "   ",
            });
            text.Append(tokens[index].Text);
        }

        return text.ToString();
    }

    // The parts of a type's name and the sign of a number have nothing between them.
    private static bool IsGlued(Token token) => token.Kind == TokenKind.Minus || token.Previous?.Kind == TokenKind.Minus;

    // All words, signs and comments in their order.
    private static string Essence(string text)
    {
        var parsed = Parser.ParseFile(new SourceText("essence", text));
        Assert.Empty(parsed.Diagnostics);
        var essence = new StringBuilder();
        foreach (var token in parsed.Tokens)
        {
            foreach (var line in token.Trivia.ToString().Split('\n').Where(line => line.Trim().Length > 0)) essence.Append(line.Trim()).Append('\n');
            essence.Append(token.Text).Append('\n');
        }

        return essence.ToString();
    }

    private static string? Format(string kind, string text)
    {
        var source = new SourceText(kind, text);
        return kind switch
        {
            "file" => Formatter.Format(Parser.ParseFile(source)),
            "query" => Formatter.Format(Parser.ParseQuery(source)),
            _ => Formatter.Format(Parser.ParseExpression(source)),
        };
    }
}
