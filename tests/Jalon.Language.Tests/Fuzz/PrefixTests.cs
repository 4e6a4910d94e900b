using System.Diagnostics;
using Jalon.Algebra.Functions;
using Jalon.Language.Completion;
using Jalon.Language.Tests.Binding;

namespace Jalon.Language.Tests.Fuzz;

/// <summary>
/// A text that is being written is a prefix of what it will be. Wherever one of the sample's breaks off, what could stand there is answered: of each seven
/// prefixes one, another each time; with JALON_FUZZ in the environment, of all.
/// </summary>
public class PrefixTests
{
    private const int Stride = 7;

    private static readonly string sample = Path.Combine(CaseFile.Folder, "..", "..", "samples", "boutique");

    // Some of the sample's tables are the shop's and some are not: both kinds of entity are met.
    private static readonly Completer completer = new(new Surroundings(ShopSources.Model, new ShopSources(), Catalogue.Standard, Shop.Zone, new ShopActivities()));

    public static TheoryData<string> Texts =>
        [.. new[] { "model", "campaigns", "tests" }.SelectMany(f => Directory.EnumerateFiles(Path.Combine(sample, f))).Select(p => Path.GetRelativePath(sample, p)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_text_may_break_off_anywhere(string file) => Check(File.ReadAllText(Path.Combine(sample, file)), file.EndsWith(".model", StringComparison.Ordinal));

    [Fact]
    public void A_model_whose_tables_are_there_may_break_off_anywhere() => Check(Shop.ModelText, isModel: true);

    private static void Check(string text, bool isModel)
    {
        var isThorough = Environment.GetEnvironmentVariable("JALON_FUZZ") is not null;
        var first = isThorough ? 0 : Random.Shared.Next(Stride);
        for (var caret = first; caret <= text.Length; caret += isThorough ? 1 : Stride)
        {
            var clock = Stopwatch.StartNew();
            var found = isModel ? completer.OfModel(text[..caret], caret) : completer.OfFile(text[..caret], caret);
            _ = isModel ? completer.HoverModel(text[..caret], caret) : completer.HoverFile(text[..caret], caret);
            Assert.True(clock.Elapsed < FuzzTests.Patience, $"at {caret} it took {clock.Elapsed}");
            Assert.True(found.Replaced.Start >= 0 && found.Replaced.End == caret, $"at {caret}, {found.Replaced} would be replaced");
        }
    }
}
