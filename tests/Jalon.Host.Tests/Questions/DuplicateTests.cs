using Jalon.Api;
using Jalon.Api.Questions;
using Jalon.Host.Tests.Server;

namespace Jalon.Host.Tests.Questions;

public class DuplicateTests
{
    private const string File =
        """
        # French people, in one place.
        let french = (from customer where country == "FR")

        campaign other { activity people : build-audience { query = from customer } }

        # Goes out on Mondays.
        campaign first "The first" {   # see the wiki
          activity people : build-audience { query = from french }   # two of them
        }

        # The test of the first.
        test first_works {
          campaign = first
        }
        """;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_copy_has_the_named_steps_and_the_comments_of_its_campaign_and_nothing_of_the_others()
    {
        await using var shop = await HostedShop.OpenAsync(("campaigns/both.campaign", File));
        var copy = await shop.Client.DuplicateAsync("first", "second", Cancellation);
        Assert.Equal(("second", "draft", "campaigns/second.campaign"), (copy.Name, copy.Status, copy.File));
        Assert.Equal(
            """
            # French people, in one place.
            let french = (from customer where country == "FR")

            # Goes out on Mondays.
            campaign second "The first" {   # see the wiki
              activity people : build-audience { query = from french }   # two of them
            }

            """.ReplaceLineEndings("\n"),
            await System.IO.File.ReadAllTextAsync(shop.At("campaigns/second.campaign"), Cancellation));
    }

    [Fact]
    public async Task A_copy_checks_and_runs_as_the_original()
    {
        await using var shop = await HostedShop.OpenAsync(("campaigns/both.campaign", File.Split("# The test")[0]));
        await shop.Client.DuplicateAsync("first", "second", Cancellation);
        Assert.Empty((await shop.Client.CheckAsync(new CheckRequest([]), Cancellation)).Diagnostics);
        foreach (var campaign in (string[])["first", "second"])
        {
            await shop.StartAsync(campaign);
            var run = await shop.EndedAsync(campaign);
            Assert.Equal(("completed", 2L), (run.Status, run.Activities[0].Outputs[0].Rows));
        }
    }

    [Theory]
    [InlineData("other", "refused", "there is a campaign 'other' already")]
    [InlineData("taken", "refused", "cannot be written")]
    [InlineData("run_before", "refused", "run_before#1 is kept")]
    [InlineData("../x", "usage", "is no name for a campaign")]
    public async Task A_name_that_is_taken_or_none_is_refused(string name, string kind, string says)
    {
        await using var shop = await HostedShop.OpenAsync(
            ("campaigns/both.campaign", File.Split("# The test")[0]),
            ("campaigns/taken.campaign", "# not yet written"),
            ("campaigns/run_before.campaign", HostedShop.Quick.Replace("quick", "run_before", StringComparison.Ordinal)));
        await shop.StartAsync("run_before");
        await shop.EndedAsync("run_before");
        System.IO.File.Delete(shop.At("campaigns/run_before.campaign"));
        var problem = (await Assert.ThrowsAsync<ProblemException>(() => shop.Client.DuplicateAsync("first", name, Cancellation))).Problem;
        Assert.Equal(kind, problem.Kind);
        Assert.Contains(says, problem.Message, StringComparison.Ordinal);
        Assert.Equal("# not yet written", await System.IO.File.ReadAllTextAsync(shop.At("campaigns/taken.campaign"), Cancellation));
    }
}
