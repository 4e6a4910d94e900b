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

    private static readonly Completer modelCompleter = new(new Surroundings(
        Shop.Bind("entity product { link purchases { many = purchase  on = id == purchase.product_id } } entity country { key = code }").Model,
        new ShopSources(), Catalogue.Standard, Shop.Zone, new ShopActivities()));

    public static IEnumerable<TheoryDataRow<string>> Files => CaseFile.In("completion").Select(file => new TheoryDataRow<string>(file));

    [Theory]
    [MemberData(nameof(Files))]
    public void A_place_of_a_text_is_given_what_its_case_says(string file) => CaseFile.Check(file, Run);

    [Fact]
    public void Every_place_of_every_text_is_answered_soon()
    {
        var clock = new System.Diagnostics.Stopwatch();
        var took = new List<double>();
        foreach (var (kind, text) in Corpus.Files.Select(f => ("file", f.Text)).Append(("model", Shop.ModelText)))
            for (var caret = 0; caret <= text.Length; caret += 41)
            {
                clock.Restart();
                Assert.NotNull(Completed(kind, text[..caret], caret));
                Completed(kind, text, caret);
                Hovered(kind, text, caret);
                took.Add(clock.Elapsed.TotalMilliseconds);
            }

        // Three questions of a file of 90 lines. Each may take 20 ms; this guards against much more, on a machine that does much else.
        TestContext.Current.TestOutputHelper?.WriteLine($"{took.Order().ElementAt(took.Count / 2):0.0} ms for three questions");
        Assert.True(took.Order().ElementAt(took.Count / 2) < 200);
    }

    [Fact]
    public void Every_word_of_a_model_is_explained_and_offered_where_it_stands_but_for_names_that_it_makes()
    {
        var text = Shop.ModelText;
        var notOffered = new List<string>();
        foreach (var token in Parser.ParseFile(new SourceText("shop.model", text)).Tokens.Where(t => t.IsWord))
        {
            Assert.True(modelCompleter.HoverModel(text, token.Start + 1) is not null, $"nothing is said of '{token.Text}' at {token.Start}");
            if (!modelCompleter.OfModel(text, token.Start).Items.Any(i => i.Text.Split(' ', '(')[0] == token.Text))
                notOffered.Add(token.Text);
        }

        Assert.Equal(
            "customer spend average purchases home sponsor sponsored european spent_over minimum good customer product dear recent product purchases country",
            string.Join(' ', notOffered));
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
            case "query" or "file" or "model":
                var found = Completed(kind, text, caret);
                yield return ("replaces", found.Replaced.Length == 0 ? "" : text[found.Replaced.Start..found.Replaced.End]);
                yield return ("items", string.Join('\n', found.Items.GroupBy(i => i.Kind).Select(g => $"{g.Key.ToString().ToLowerInvariant()}: {string.Join("  ", Short(g))}")));
                break;
            case "first of query" or "first of file" or "first of model":
                var all = Completed(kind["first of ".Length..], text, caret);
                yield return ("items", string.Join('\n', all.Items.Take(4).Select(i => $"{i.Text}  {i.Kind.ToString().ToLowerInvariant()}  {i.Signature}\n    {i.Documentation}".TrimEnd())));
                break;
            default:
                var hover = Hovered(kind["hover of ".Length..], text, caret);
                yield return ("hover", hover is null ? "nothing" : $"'{text[hover.Span.Start..hover.Span.End]}'  {hover.Signature}\n{hover.Type}{(hover.MayBeEmpty ? ", may be empty" : "")}\n{hover.Documentation}".Replace("\n\n", "\n"));
                break;
        }
    }

    private static Completions Completed(string kind, string text, int caret) => kind switch
    {
        "query" => completer.OfEntry(text, caret),
        "file" => completer.OfFile(text, caret),
        _ => modelCompleter.OfModel(text, caret),
    };

    private static Hover? Hovered(string kind, string text, int caret) => kind switch
    {
        "query" => completer.HoverEntry(text, caret),
        "file" => completer.HoverFile(text, caret),
        _ => modelCompleter.HoverModel(text, caret),
    };

    private static IEnumerable<string> Short(IEnumerable<CompletionItem> items)
    {
        var all = items.Select(i => i.Text.Trim()).ToList();
        return all.Count > 30 ? [.. all.Take(5), $"... {all.Count} in all"] : all;
    }
}
