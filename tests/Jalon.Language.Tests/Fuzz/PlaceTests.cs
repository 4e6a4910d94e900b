using Jalon.Language.Diagnostics;
using Jalon.Language.Syntax;

namespace Jalon.Language.Tests.Fuzz;

/// <summary>
/// One token of a good text is deleted, doubled or swapped with the next. What is told first stands at most one token from the first with which no
/// good text goes on: the first after which nothing that is written could mend what stands before.
/// </summary>
public class PlaceTests
{
    private const int Texts = 1_000;

    [Fact]
    public void The_place_is_where_no_good_text_goes_on()
    {
        var random = new Random(20261124);
        var valid = new ValidTexts(random);
        var (broken, missing, named) = (0, 0, 0);
        var wrong = new List<string>();
        for (var i = 0; i < Texts; i++)
        {
            var isFile = i % 3 == 2;
            var text = isFile ? valid.Campaign() : valid.Query();
            Assert.True(Parse(text, isFile).Diagnostics.Count == 0, $"{string.Join('\n', Parse(text, isFile).Diagnostics)}\n{text}");
            var spans = Spans(text, isFile);
            var at = random.Next(spans.Count - 1);
            var (a, b) = (spans[at], spans[at + 1]);
            var how = i % 4;
            var changed = how switch
            {
                0 or 3 => text[..a.Start] + text[a.End..],
                1 => text[..a.End] + " " + text[a.Start..],
                _ => text[..a.Start] + text[b.Start..b.End] + " " + text[a.Start..a.End] + text[b.End..],
            };
            var parsed = Parse(changed, isFile);
            if (parsed.Diagnostics.Count == 0) continue;
            broken++;
            var tokens = Spans(changed, isFile);
            var told = parsed.Diagnostics[0];
            var wanted = FirstWithout(changed, tokens, isFile);
            var given = tokens.FindIndex(t => t.End > told.Span.Start);
            if (given < 0) given = tokens.Count;
            // Where a brace is missing, the head of the next activity tells: its word stands two before the colon that no block has.
            if (Math.Abs(given - wanted) > (told.Code == "JAL0103" ? 2 : 1))
                wrong.Add($"{told} at token {given}, not {wanted} ('{(wanted < tokens.Count ? changed[tokens[wanted].Start..tokens[wanted].End] : "end")}'), after {how} of '{text[a.Start..a.End]}':\n{changed}\n");
            if (how is 0 or 3 && text[a.Start..a.End] is ")" or "]" or "}")
            {
                missing++;
                if (parsed.Diagnostics.Any(d => d.Related is { } related && changed[related.Span.Start..related.Span.End] is "(" or "[" or "{")) named++;
                else wrong.Add($"no opener named: {told}, without '{text[a.Start..a.End]}' at {a.Start}:\n{changed}\n");
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{broken} of {Texts} broken, {missing} brackets missing, {named} openers named, {wrong.Count} wrong");
        Assert.True(wrong.Count == 0, $"{wrong.Count} of {broken}:\n{string.Join('\n', wrong.Take(40))}");
    }

    // The longest prefix that can go on: then so can all shorter ones, whatever the parser says of them.
    private static int FirstWithout(string text, List<Span> tokens, bool isFile)
    {
        var count = tokens.Count;
        while (count > 0 && !CanGoOn(text[..tokens[count - 1].End], isFile)) count--;
        return count;
    }

    // All that is wrong with it stands at its end.
    private static bool CanGoOn(string prefix, bool isFile)
    {
        var parsed = Parse(prefix, isFile);
        return parsed.Diagnostics.All(d => d.Span.Start >= prefix.Length);
    }

    private static (IReadOnlyList<Diagnostic> Diagnostics, IEnumerable<Token> Tokens) Parse(string text, bool isFile)
    {
        var source = new SourceText("text", text);
        return isFile && Parser.ParseFile(source) is var file ? (file.Diagnostics, file.Tokens) : Parser.ParseQuery(source) is var query ? (query.Diagnostics, query.Tokens) : default;
    }

    private static List<Span> Spans(string text, bool isFile) => [.. Parse(text, isFile).Tokens.Where(t => t.Kind != TokenKind.EndOfText).Select(t => t.Span)];
}
