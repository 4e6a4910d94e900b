using System.Diagnostics;
using System.Globalization;
using Jalon.Language.Diagnostics;
using Jalon.Language.Syntax;
using Jalon.Language.Syntax.Nodes;

namespace Jalon.Language.Tests.Syntax;

/// <summary>A hostile text gets an error, never a crash or a hang. The limits are of processor time: what they guard against would take minutes.</summary>
public class HostileTexts
{
    private const string schedule = "/proc/thread-self/schedstat";

    [Theory]
    [InlineData("(")]
    [InlineData("[")]
    [InlineData("not ")]
    [InlineData("- ")]
    [InlineData("f(")]
    [InlineData("1+(1+")]
    [InlineData("if a then ")]
    [InlineData("case when ")]
    [InlineData("x in (from a where ")]
    public void Ten_thousand_levels_are_refused(string level)
    {
        var parsed = Parser.ParseExpression(new SourceText("deep", string.Concat(Enumerable.Repeat(level, 10_000))));
        Assert.Equal("JAL0008", Assert.Single(parsed.Diagnostics).Code);
    }

    [Fact]
    public void Ten_thousand_blocks_in_each_other_are_refused()
    {
        var parsed = Parser.ParseFile(new SourceText("deep", "campaign c { " + string.Concat(Enumerable.Repeat("b { ", 10_000))));
        Assert.Equal("JAL0008", Assert.Single(parsed.Diagnostics).Code);
    }

    [Fact]
    public void Levels_are_refused_on_a_small_stack_too()
    {
        var codes = new List<string>();
        var thread = new Thread(
            () => codes.AddRange(Parser.ParseExpression(new SourceText("deep", string.Concat(Enumerable.Repeat("f(1 + not (", 120)))).Diagnostics.Select(told => told.Code)),
            256 * 1024);
        thread.Start();
        thread.Join();
        Assert.NotEmpty(codes);
    }

    [Fact]
    public void Two_hundred_levels_are_parsed()
    {
        var text = new string('(', 200) + "1" + new string(')', 200);
        Assert.Empty(Parser.ParseExpression(new SourceText("deep", text)).Diagnostics);
    }

    [Theory]
    [InlineData("and")]
    [InlineData("or")]
    [InlineData("+")]
    [InlineData("*")]
    [InlineData("++")]
    [InlineData("??")]
    public void A_chain_of_ten_thousand_is_one_node(string op)
    {
        var parsed = Parser.ParseExpression(new SourceText("long", string.Join($" {op} ", Enumerable.Repeat("a", 10_001))));
        Assert.Empty(parsed.Diagnostics);
        Assert.Equal(10_000, parsed.Tree switch { LogicNode logic => logic.Terms.Count - 1, ChainNode chain => chain.Steps.Count, _ => 0 });
    }

    public static IEnumerable<TheoryDataRow<string>> Lines =>
        new[] { "a", "a + ", "\"", "'", "`", "“ ", "\0", "\uD800", "$ ", "# ", "-- ", "/*\n", "1", "@", "é", "((", "{ ", "x { ", "a = ", "where ", "\"a\" ", "}", "a.", "- ", "not in ", "let a = (" }
            .Select(piece => new TheoryDataRow<string>(piece));

    [Theory]
    [MemberData(nameof(Lines))]
    public void Three_hundred_thousand_characters_of_anything_end_soon(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 300_000 / piece.Length));
        var before = ProcessorTime();
        Draw(Parser.ParseFile(new SourceText("long", "campaign c { x = " + text)).Diagnostics);
        Draw(Parser.ParseQuery(new SourceText("long", text)).Diagnostics);
        Draw(Parser.ParseQuery(new SourceText("long", "from a where " + text)).Diagnostics);
        var took = ProcessorTime() - before;
        Assert.True(took < TimeSpan.FromSeconds(2), $"{took}");
    }

    [Fact]
    public void A_text_of_ten_million_characters_on_a_line_is_drawn_in_eighty_columns()
    {
        var text = "from customer where name == \"" + new string('x', 10_000_000);
        var told = Assert.Single(Parser.ParseQuery(new SourceText("long", text)).Diagnostics);
        Assert.Equal("JAL0002", told.Code);
        Assert.All(CaretText.Draw(told, Phrasebook.English).Split('\n').Skip(1), line => Assert.True(line.Length <= 80));
    }

    [Fact]
    public void The_worst_texts_are_told_what_is_wrong_in_less_than_a_second_each()
    {
        string[] texts =
        [
            new('(', 10_000), "from a where " + new string('(', 10_000) + "1" + new string(')', 10_000), new('x', 10_000_000), "\"" + new string('x', 10_000_000), new string(' ', 10_000_000) + ")", new string('\n', 10_000_000) + ")",
            "a\0b", "a \ud800", "\ud800\ud800", "from сustomer", "from customer where \"open", "from customer where `open", new('\'', 1_000_000), string.Concat(Enumerable.Repeat("😀", 1_000_000)),
        ];
        foreach (var text in texts)
        {
            var before = ProcessorTime();
            var told = Parser.ParseQuery(new SourceText("worst", text)).Diagnostics;
            Draw(told);
            var took = ProcessorTime() - before;
            Assert.NotEmpty(told);
            Assert.True(took < TimeSpan.FromSeconds(1), $"{took} for {text[..Math.Min(20, text.Length)]}");
            TestContext.Current.TestOutputHelper?.WriteLine($"{took.TotalMilliseconds:0} ms {told[0].Code} {text.Length}");
        }
    }

    // What this thread has computed, whatever else goes on; on a system that does not tell, what the clock says.
    private static TimeSpan ProcessorTime() => File.Exists(schedule)
        ? TimeSpan.FromMicroseconds(long.Parse(File.ReadAllText(schedule).Split(' ')[0], CultureInfo.InvariantCulture) / 1000)
        : Stopwatch.GetElapsedTime(0);

    [Theory]
    [InlineData("a == \"b\0c\"", "JAL0007")]
    [InlineData("a \0 == 1", "JAL0007")]
    [InlineData("a == `b\0`", "JAL0007")]
    [InlineData("a == \"b", "JAL0002")]
    [InlineData("a == `b", "JAL0012")]
    [InlineData("a == ``", "JAL0013")]
    public void What_no_text_may_hold_is_one_error(string text, string code) =>
        Assert.Equal(code, Assert.Single(Parser.ParseExpression(new SourceText("odd", text)).Diagnostics).Code);

    // An attribute cannot hold these.
    [Fact]
    public void A_lone_surrogate_is_one_error()
    {
        foreach (var text in new[] { "a == \"b\uD800c\"", "a == 1 # \uDC00", "a \uD800\uD800 == 1" })
            Assert.Equal("JAL0007", Assert.Single(Parser.ParseExpression(new SourceText("odd", text)).Diagnostics).Code);
    }

    private static void Draw(IReadOnlyList<Diagnostic> diagnostics)
    {
        Assert.NotNull(diagnostics);
        foreach (var told in diagnostics.Take(20)) CaretText.Draw(told, Phrasebook.French);
    }
}
