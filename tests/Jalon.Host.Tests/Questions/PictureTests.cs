using System.Text.RegularExpressions;
using System.Xml.Linq;
using Jalon.Algebra.Functions;
using Jalon.Api.Runs;
using Jalon.Host.Plugins;
using Jalon.Host.Questions.Pictures;
using Jalon.Host.Tests.Plugins;
using Jalon.Host.Tests.Server;
using Jalon.Host.Tests.Workspace.Samples;
using Jalon.Language;
using Jalon.Language.Binding.Campaigns;
using Jalon.Language.Diagnostics;
using Jalon.Language.Syntax;
using NodaTime;

namespace Jalon.Host.Tests.Questions;

public sealed partial class PictureTests
{
    private static readonly SampleTables s_tables = new(SampleTables.DuckDb);

    public static TheoryData<string, string> Pictures
    {
        get
        {
            var all = new TheoryData<string, string>();
            foreach (var campaign in (string[])["newsletter", "spring_sale", "odd_names", "a_loop"])
            {
                foreach (var format in (string[])["txt", "mmd", "dot", "svg"])
                    all.Add(campaign, format);
            }

            return all;
        }
    }

    [Theory]
    [MemberData(nameof(Pictures))]
    public void A_campaign_is_drawn_as_its_file_shows(string campaign, string format) =>
        GoldenFile.Holds($"pictures/{campaign}.{format}", Drawn(PictureOf(campaign), format));

    [Fact]
    public void A_chart_of_mermaid_has_no_id_but_numbered_ones_and_no_sign_of_its_own_in_a_label()
    {
        foreach (var line in MermaidPicture.Draw(PictureOf("odd_names")).TrimEnd().Split('\n').Skip(1))
            Assert.Matches(MermaidLine(), line);
    }

    [Theory]
    [InlineData("odd_names")]
    [InlineData("a_loop")]
    public void An_svg_is_well_formed_and_holds_each_name(string campaign)
    {
        var svg = XDocument.Parse(SvgPicture.Draw(PictureOf(campaign)));
        var texts = svg.Descendants().Where(e => e.Name.LocalName == "text").Select(e => e.Value).ToList();
        Assert.All(PictureOf(campaign).Nodes.Where(n => n.Name.Length < 20), n => Assert.Contains(n.Name, texts));
    }

    [Fact]
    public async Task A_run_is_drawn_with_its_counts()
    {
        await using var shop = await HostedShop.OpenAsync(("campaigns/quick.campaign", HostedShop.Quick));
        await shop.StartAsync("quick");
        await shop.EndedAsync("quick");
        Assert.Equal("people  build-audience  3\n", await shop.Client.GraphAsync("quick#1", "text", TestContext.Current.CancellationToken));
    }

    private static string Drawn(Picture picture, string format) => format switch
    {
        "mmd" => MermaidPicture.Draw(picture),
        "dot" => DotPicture.Draw(picture),
        "svg" => SvgPicture.Draw(picture),
        _ => TextPicture.Draw(picture),
    };

    private static Picture PictureOf(string campaign) => campaign switch
    {
        "a_loop" => Loop(),
        "odd_names" => Bound(File.ReadAllText(Path.Combine(GoldenFile.Folder, "pictures", "odd_names.campaign"))),
        _ => Bound(File.ReadAllText(Path.Combine(SampleFolder.Path, "campaigns", campaign + ".campaign"))),
    };

    // Whoever wrote a letter and got no answer is written to again: the rows go back to where they came from.
    private static Picture Loop() => new("reminders", [
        Node("people", "build-audience", [], ("result", true)),
        Node("letter", "email", ["people.result", "again.more"], ("done", true)),
        Node("answer", "wait", ["letter.done"], ("result", true)),
        Node("again", "jump", ["answer.result"], ("more", false), ("enough", false)),
        Node("kept", "extract-file", ["again.enough"], ("done", true)),
    ]);

    private static PictureNode Node(string name, string type, string[] inputs, params (string Output, bool Main)[] outputs) =>
        new(name, type, null, inputs, [.. outputs.Select(o => new TransitionState($"{name}.{o.Output}", o.Output, o.Main, null, false))], null);

    private static Picture Bound(string text)
    {
        var model = Analysis.OfModel(
            [new SourceText("boutique.model", File.ReadAllText(Path.Combine(SampleFolder.Path, "model", "boutique.model")))], s_tables, Catalogue.Standard, DateTimeZone.Utc);
        var analysis = Analysis.OfFile(
            new SourceText("c.campaign", text), model.Model, s_tables, Catalogue.Standard, new PluginActivityTypes(PluginCatalogue.Find(Gallery.Shipped, null)), DateTimeZone.Utc, CampaignNames.None);
        Assert.Empty(analysis.Diagnostics.Select(d => CaretText.Draw(d, Phrasebook.English)));
        return Picture.Of(Assert.Single(analysis.Campaigns));
    }

    [GeneratedRegex("""^  n\d+(\["([^"<>&#]|#\d+;|<br/>)*"\]| -->(\|"([^"<>&#]|#\d+;)*"\|)? n\d+)$""")]
    private static partial Regex MermaidLine();
}
