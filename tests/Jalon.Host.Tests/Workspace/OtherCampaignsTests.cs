using Jalon.Algebra;
using Jalon.Algebra.Scalars;
using Jalon.Host.Tests.Plugins;
using Jalon.Host.Tests.Server;
using Jalon.Host.Workspace;
using Jalon.Language.Binding.Campaigns;

namespace Jalon.Host.Tests.Workspace;

/// <summary>Campaigns that name others of the workspace: drafts are held against what these are, versions are not.</summary>
public class OtherCampaignsTests
{
    private const string Caller = """
        campaign spring_sale {
          activity people : build-audience { query = from customer }
          activity letter : sub-campaign { input = people  campaign = newsletter  set = { minimum = rows } }
        }
        """;

    private const string Called = """
        campaign newsletter {
          parameter minimum { type = decimal(2) }
          activity people : build-audience { query = from customer }
        }
        """;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_argument_is_of_the_type_of_the_parameter_though_that_stands_in_another_file()
    {
        await using var shop = Opened(Caller, Called);
        await using var workspace = Open(shop);
        var activity = workspace.Named("spring_sale").Campaign.Activities[1];
        Assert.Equal("newsletter", activity.Settings.Find("campaign"));
        Assert.Equal("decimal(2)", Assert.Single((ValueList<NamedScalar>)activity.Settings.Find("set")!).Value.Type.ToString());
        Assert.Empty(workspace.Named("spring_sale").Analysis.Diagnostics);
    }

    [Theory]
    [InlineData("type = decimal(2)", "type = date", "JAL0603")]
    [InlineData("parameter minimum", "parameter least", "JAL0517", "JAL0518")]
    [InlineData("campaign newsletter", "campaign letters", "JAL0506")]
    public async Task A_draft_is_held_against_what_another_campaign_is_now_and_a_version_is_not(string was, string becomes, params string[] codes)
    {
        await using var shop = Opened(Caller, Called);
        await using var workspace = Open(shop);
        var version = workspace.Publish(workspace.Named("spring_sale")).Version;

        shop.Write("campaigns/newsletter.campaign", Called.Replace(was, becomes, StringComparison.Ordinal));
        await using var later = Open(shop);
        foreach (var held in (OpenWorkspace[])[workspace, later])
        {
            Assert.Equal(codes, held.Named("spring_sale").Analysis.Diagnostics.Select(d => d.Code).Order());
            Assert.Equal("newsletter", held.Bind(version).Campaign.Activities[1].Settings.Find("campaign"));
            Assert.NotNull(held.BindToShow(version));
        }
    }

    [Fact]
    public async Task A_version_whose_file_tests_a_campaign_that_was_deleted_still_runs()
    {
        await using var shop = await HostedShop.OpenAsync(
            ("campaigns/quick.campaign", $"{HostedShop.Quick}\ntest \"t\" {{ campaign = newsletter  expect people {{ count = 0 }} }}"),
            ("campaigns/newsletter.campaign", Called));
        await shop.Client.ActAsync("quick", "publish", Cancellation);
        File.Delete(shop.At("campaigns/newsletter.campaign"));
        await shop.RestartAsync();
        await shop.StartAsync("quick");
        var run = await shop.EndedAsync("quick#1");
        Assert.Equal(("completed", 1), (run.Status, run.Version));
    }

    [Fact]
    public async Task A_circle_over_two_files_is_told_in_both()
    {
        await using var shop = Opened(Caller, """
            campaign newsletter {
              parameter minimum { default = 1 }
              activity people : build-audience { query = from customer }
              activity sale : sub-campaign { input = people  campaign = spring_sale }
            }
            """);
        await using var workspace = Open(shop);
        Assert.Equal(["JAL0516"], workspace.Named("spring_sale").Analysis.Diagnostics.Select(d => d.Code));
        Assert.Equal(["JAL0516"], workspace.Named("newsletter").Analysis.Diagnostics.Select(d => d.Code));
    }

    [Fact]
    public async Task Campaigns_that_name_others_are_read_anew_where_a_file_was_written_and_only_there()
    {
        await using var shop = Opened(Caller, Called);
        shop.Write("campaigns/quick.campaign", HostedShop.Quick);
        await using var workspace = Open(shop);
        var before = workspace.Campaigns();
        Assert.Same(before, workspace.Campaigns());
        Assert.Same(Of("spring_sale", before), workspace.Find("spring_sale"));
        var analysis = workspace.Analyse("campaigns/spring_sale.campaign", null);
        Assert.Same(analysis, workspace.Analyse("campaigns/spring_sale.campaign", null));
        Assert.Same(analysis, Of("spring_sale", before).Analysis);

        shop.Write("campaigns/newsletter.campaign", Called.Replace("decimal(2)", "text", StringComparison.Ordinal));
        var after = workspace.Campaigns();
        Assert.Equal(["JAL0603"], Of("spring_sale", after).Analysis.Diagnostics.Select(d => d.Code));
        Assert.Same(Of("quick", before), Of("quick", after));
        Assert.Same(after, workspace.Campaigns());
    }

    [Fact]
    public void A_file_is_asked_for_its_signatures_again_only_where_it_was_written_since()
    {
        List<string> read = [];
        var index = new SignatureIndex(path =>
        {
            read.Add(path);
            return [new CampaignSignature(path, [], [])];
        });
        var (a, b) = (new WrittenFile("a", DateTimeOffset.UnixEpoch, 1), new WrittenFile("b", DateTimeOffset.UnixEpoch, 1));
        var first = index.Of([b, a]);
        Assert.Same(first, index.Of([a, b]));
        Assert.Equal(["a", "b"], first.Named.Keys);
        Assert.Equal(["a", "b", "c"], index.Of([a, b with { Length = 2 }, a with { Path = "c" }]).Named.Keys);
        Assert.Equal(["a"], index.Of([a]).Named.Keys);
        Assert.Equal(["a", "b", "b", "c"], read);
    }

    private static HostedShop Opened(string caller, string called) =>
        HostedShop.Closed(("campaigns/spring_sale.campaign", caller), ("campaigns/newsletter.campaign", called));

    private static OpenWorkspace Open(HostedShop shop) => new(new WorkspaceFolder(shop.Folder), Gallery.Shipped);

    private static ReadCampaign Of(string name, IEnumerable<ReadCampaign> campaigns) => campaigns.Single(c => c.Campaign.Name == name);
}
