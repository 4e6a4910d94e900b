using System.Diagnostics;
using System.Globalization;
using Jalon.Algebra.Functions;
using Jalon.Language.Binding.Campaigns;
using Jalon.Language.Completion;
using Jalon.Language.Diagnostics;
using Jalon.Language.Formatting;
using Jalon.Language.Syntax;
using Jalon.Language.Syntax.Nodes;
using Jalon.Language.Tests.Binding;

namespace Jalon.Language.Tests.Fuzz;

/// <summary>
/// Whatever a text is, it is answered: no crash, no hang, nothing thrown. A few thousand texts of a seed that is said; with JALON_FUZZ=100000 so many,
/// with JALON_SEED=7 those of that seed. What was found lies in tests/cases/fuzz and is tried each time.
/// </summary>
public class FuzzTests
{
    /// <summary>How long one answer may take on a machine that does much else.</summary>
    internal static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private static readonly Completer completer = new(new Surroundings(ShopSources.Model, new ShopSources(), Catalogue.Standard, Shop.Zone, new ShopActivities()));

    /// <summary>Texts to change: the cases of all tests and the corpus.</summary>
    internal static IReadOnlyList<string> Seeds { get; } =
    [
        .. Corpus.Files.Select(f => f.Text),
        .. new[] { "syntax", "binding" }.SelectMany(CaseFile.In).SelectMany(file => File.ReadAllText(Path.Combine(CaseFile.Folder, file)).ReplaceLineEndings("\n").Split("=== ").Skip(1))
            .Select(part => part[(part.IndexOf('\n', StringComparison.Ordinal) + 1)..].Split("\n--- ")[0]),
    ];

    public static TheoryData<string> Found => [.. Directory.EnumerateFiles(Path.Combine(CaseFile.Folder, "fuzz"), "*.txt").Select(p => Path.GetFileName(p)).Order(StringComparer.Ordinal)];

    [Fact]
    public void Any_text_is_answered()
    {
        var count = Number("JALON_FUZZ") ?? 2_000;
        var seed = Number("JALON_SEED") ?? Random.Shared.Next();
        TestContext.Current.TestOutputHelper?.WriteLine($"{count} texts of seed {seed}");
        var clock = Stopwatch.StartNew();
        for (var i = 0; i < count; i++)
        {
            var text = new BadTexts(new Random(HashCode(seed, i)), Seeds).Next();
            var before = clock.Elapsed;
            try
            {
                Answer(text);
            }
            catch (Exception e)
            {
                var path = Path.Combine(Path.GetTempPath(), $"jalon-fuzz-{seed}-{i}.txt");
                File.WriteAllText(path, text);
                Assert.Fail($"text {i} of seed {seed} ({path}): {e}\n{text[..Math.Min(text.Length, 500)]}");
            }

            Assert.True(clock.Elapsed - before < Patience, $"text {i} of seed {seed} took {clock.Elapsed - before}:\n{text}");
        }
    }

    [Theory]
    [MemberData(nameof(Found))]
    public void What_was_found_is_answered(string file) => Answer(File.ReadAllText(Path.Combine(CaseFile.Folder, "fuzz", file)));

    private static void Answer(string text)
    {
        var source = new SourceText("fuzz", text);
        Check(text, Parser.ParseExpression(source).Diagnostics);
        Check(text, Analysis.OfQuery(source, ShopSources.Model, new ShopSources(), Catalogue.Standard, Shop.Zone, []).Diagnostics);
        Check(text, Analysis.OfFile(source, ShopSources.Model, new ShopSources(), Catalogue.Standard, new ShopActivities(), Shop.Zone, CampaignNames.None).Diagnostics);
        Check(text, Analysis.OfModel([source], new ShopSources(), Catalogue.Standard, Shop.Zone).Diagnostics);
        var file = Parser.ParseFile(source);
        // Where it is too deep, reading ends.
        if (file.Diagnostics.All(d => d.Code != "JAL0008")) Assert.Equal(text, string.Concat(file.Tokens.Select(t => t.Trivia.ToString() + t.Text)));
        Formatted(file, Parser.ParseFile);
        Formatted(Parser.ParseQuery(source), Parser.ParseQuery);
        var caret = text.Length == 0 ? 0 : text.Length * 7919 % text.Length;
        completer.OfEntry(text, caret);
        completer.HoverEntry(text, caret);
        if (text.Length < 2_000)
        {
            completer.OfFile(text, caret);
            completer.OfModel(text, caret);
            completer.HoverModel(text, caret);
        }

        Completer.IsUnfinished(text);
    }

    private static void Formatted<T>(Parsed<T> parsed, Func<SourceText, Parsed<T>> parse)
        where T : Node
    {
        if (!parsed.IsGood || Formatter.Format(parsed) is not { } once) return;
        var again = parse(new SourceText("formatted", once));
        Assert.Empty(again.Diagnostics);
        Assert.Equal(parsed.Tokens.Select(t => t.Text), again.Tokens.Select(t => t.Text));
        Assert.Equal(Comments(parsed), Comments(again));
        Assert.Equal(once, Formatter.Format(again));
    }

    private static IEnumerable<string> Comments<T>(Parsed<T> parsed)
        where T : Node => parsed.Tokens.SelectMany(t => t.Trivia.ToString().Split('\n')).Select(l => l.Trim()).Where(l => l.Length > 0);

    private static void Check(string text, IReadOnlyList<Diagnostic> diagnostics)
    {
        foreach (var told in diagnostics)
        {
            Assert.InRange(told.Span.Start, 0, text.Length);
            Assert.InRange(told.Span.End, told.Span.Start, text.Length);
        }

        foreach (var told in diagnostics.Take(5))
        {
            CaretText.Draw(told, Phrasebook.English);
            CaretText.Draw(told, Phrasebook.French);
        }
    }

    private static int HashCode(int seed, int index) => unchecked((seed * 397) ^ (index * 7919));

    private static int? Number(string variable) => int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null;
}
