using Jalon.Algebra.Functions;
using Jalon.Algebra.Scalars;
using Jalon.Algebra.Types;
using Jalon.Language.Completion;
using Jalon.Language.Syntax;
using Jalon.Language.Tests.Binding;

namespace Jalon.Language.Tests;

/// <summary>What could stand at the <c>|</c> of a text, and what does stand there.</summary>
public class CompletionCases
{
    private static readonly Completer completer = new(new Surroundings(ShopSources.Model, new ShopSources(), Catalogue.Standard, Shop.Zone, new ShopActivities())
    {
        Parameters = [new ParameterRef("minimum", DataType.Decimal(2), false)],
        Lets = [new SourceText("let", "let gold = (from customer where status == \"gold\" derive total = spend)")],
        Campaigns = new Elsewhere(),
    });

    public static IEnumerable<TheoryDataRow<string>> Files => CaseFile.In("completion").Select(file => new TheoryDataRow<string>(file));

    [Theory]
    [MemberData(nameof(Files))]
    public void A_place_of_a_text_is_given_what_its_case_says(string file) => CaseFile.Check(file, Run);

    [Fact]
    public void Every_place_of_every_text_is_answered_soon()
    {
        var clock = new System.Diagnostics.Stopwatch();
        var took = new List<double>();
        foreach (var (_, text) in Corpus.Files)
            for (var caret = 0; caret <= text.Length; caret += 41)
            {
                clock.Restart();
                Assert.NotNull(completer.OfFile(text[..caret], caret));
                completer.OfFile(text, caret);
                completer.HoverFile(text, caret);
                took.Add(clock.Elapsed.TotalMilliseconds);
            }

        // Three questions of a file of 90 lines. Each may take 20 ms; this guards against much more, on a machine that does much else.
        TestContext.Current.TestOutputHelper?.WriteLine($"{took.Order().ElementAt(took.Count / 2):0.0} ms for three questions");
        Assert.True(took.Order().ElementAt(took.Count / 2) < 200);
    }

    [Theory]
    [InlineData("from customer where", true)]
    [InlineData("from customer where count(purchases", true)]
    [InlineData("let a = (from customer", true)]
    [InlineData("from customer where status ==", true)]
    [InlineData("from", true)]
    [InlineData("from customer", false)]
    [InlineData("let a = (from customer)", false)]
    [InlineData("from customer where status = 3 and", false)]
    [InlineData("from customer) where", false)]
    [InlineData("from customer where status == \"gold", false)]
    [InlineData("where country == \"FR\"", false)]
    public void An_entry_breaks_off_where_more_could_mend_it(string text, bool unfinished) => Assert.Equal(unfinished, Completer.IsUnfinished(text));

    private static IEnumerable<(string, string)> Run(string kind, string text)
    {
        text = text.TrimEnd('\n');
        var caret = text.IndexOf('|', StringComparison.Ordinal);
        text = text.Remove(caret, 1);
        switch (kind)
        {
            case "query" or "file":
                var found = kind == "query" ? completer.OfEntry(text, caret) : completer.OfFile(text, caret);
                yield return ("replaces", found.Replaced.Length == 0 ? "" : text[found.Replaced.Start..found.Replaced.End]);
                yield return ("items", string.Join('\n', found.Items.GroupBy(i => i.Kind).Select(g => $"{g.Key.ToString().ToLowerInvariant()}: {string.Join("  ", Short(g))}")));
                break;
            case "first of query" or "first of file":
                var all = kind.EndsWith("query", StringComparison.Ordinal) ? completer.OfEntry(text, caret) : completer.OfFile(text, caret);
                yield return ("items", string.Join('\n', all.Items.Take(4).Select(i => $"{i.Text}  {i.Kind.ToString().ToLowerInvariant()}  {i.Signature}\n    {i.Documentation}".TrimEnd())));
                break;
            default:
                var hover = kind == "hover of query" ? completer.HoverEntry(text, caret) : completer.HoverFile(text, caret);
                yield return ("hover", hover is null ? "nothing" : $"'{text[hover.Span.Start..hover.Span.End]}'  {hover.Signature}\n{hover.Type}{(hover.MayBeEmpty ? ", may be empty" : "")}\n{hover.Documentation}".Replace("\n\n", "\n"));
                break;
        }
    }

    private static IEnumerable<string> Short(IEnumerable<CompletionItem> items)
    {
        var all = items.Select(i => i.Text.Trim()).ToList();
        return all.Count > 30 ? [.. all.Take(5), $"... {all.Count} in all"] : all;
    }
}
