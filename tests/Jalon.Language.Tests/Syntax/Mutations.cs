using CsCheck;
using Jalon.Language.Diagnostics;
using Jalon.Language.Syntax;

namespace Jalon.Language.Tests.Syntax;

/// <summary>Whatever is done to the tokens of a good file, it is parsed, and what is wrong is said once, in order of place.</summary>
public class Mutations
{
    private static readonly string[] pieces =
        ["", "(", ")", "[", "]", "{", "}", ",", "=", "==", "and", "not", "in", "between", "..", ".", ":", "@1", "\"x", "x", "7", "days", "where", "derive", "from", "let", "activity", "$", "case", "if", "%", "\0"];

    [Fact]
    public void One_to_four_changed_tokens_never_break_the_parser()
    {
        var corpus = Corpus.Files.Select(file => (file.Text, Tokens: Parser.ParseFile(new SourceText(file.Name, file.Text)).Tokens.Select(token => token.Span).ToArray())).ToArray();
        var change = Gen.Select(Gen.Int[0, 1_000_000], Gen.Int[0, pieces.Length - 1]);
        Gen.Select(Gen.Int[0, corpus.Length - 1], change.Array[1, 4]).Sample(
            picked =>
            {
                var (text, tokens) = corpus[picked.Item1];
                foreach (var (place, piece) in picked.Item2.OrderByDescending(one => one.Item1 % tokens.Length).DistinctBy(one => one.Item1 % tokens.Length))
                {
                    var span = tokens[place % tokens.Length];
                    text = text[..span.Start] + " " + pieces[piece] + " " + text[span.End..];
                }

                var parsed = Parser.ParseFile(new SourceText("changed", text));
                Assert.NotNull(parsed.Tree);
                Assert.Equal(parsed.Diagnostics.OrderBy(told => told.Span.Start), parsed.Diagnostics);
                Assert.Equal(parsed.Diagnostics.Count, parsed.Diagnostics.Select(told => told.Span.Start).Distinct().Count());
                foreach (var told in parsed.Diagnostics) CaretText.Draw(told, Phrasebook.English);
                Assert.Equal(text, string.Concat(parsed.Tokens.Select(token => token.Trivia.ToString() + token.Text)));
            },
            iter: 1_000);
    }

    [Fact]
    public void A_good_file_has_no_errors() =>
        Assert.All(Corpus.Files, file => Assert.Equal([], Parser.ParseFile(new SourceText(file.Name, file.Text)).Diagnostics.Select(told => $"{file.Name}:{told}")));
}
