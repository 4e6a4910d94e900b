using Jalon.Api;
using Jalon.Api.Questions;
using Jalon.Host.Engines;
using Jalon.Host.Tests.Server;
using Jalon.Host.Tests.Workspace.Samples;
using Jalon.Host.Workspace;

namespace Jalon.Host.Tests.Workspace;

/// <summary>Nothing outside of the workspace is read or written, by whatever way a name leads there.</summary>
public sealed class PathTests : IDisposable
{
    private readonly DirectoryInfo _outside = Directory.CreateTempSubdirectory("jalon-outside-");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _outside.Delete(recursive: true);

    [Theory]
    [InlineData("../x.csv")]
    [InlineData("/etc/passwd")]
    [InlineData("away/x.csv")]
    [InlineData("away/new/x.csv")]
    [InlineData("data/away.csv")]
    [InlineData("data/dangling.csv")]
    [InlineData("around/away/x.csv")]
    [InlineData("loop/x.csv")]
    public void A_path_that_leads_out_is_refused(string path)
    {
        using var folder = Linked();
        Assert.Equal("refused", Assert.ThrowsAny<ProblemException>(() => new WorkspaceFolder(folder.Path).Full(path)).Problem.Kind);
        Assert.Equal(EngineFaultKind.OutsideWorkspace, Assert.Throws<EngineFault>(() => new WorkspacePaths(folder.Path).Inside(path)).Kind);
    }

    [Theory]
    [InlineData("data/x.csv")]
    [InlineData("out/new/x.csv")]
    [InlineData("inside/x.csv")]
    [InlineData("data/inside.csv")]
    public void A_path_that_stays_inside_is_taken_links_or_not(string path)
    {
        using var folder = Linked();
        Assert.Equal(Path.Combine(folder.Path, path), new WorkspaceFolder(folder.Path).Full(path));
        Assert.Equal(Path.Combine(folder.Path, path), new WorkspacePaths(folder.Path).Inside(path));
    }

    [Fact]
    public async Task A_workspace_may_be_reached_through_a_link()
    {
        await using var shop = HostedShop.Closed(("campaigns/quick.campaign",
            """
            campaign quick {
              activity people : build-audience { query = from customer }
              activity list : extract-file { input = people  path = "out/people.csv"  columns = [id] }
            }
            """));
        var link = Path.Combine(_outside.FullName, "shop");
        Directory.CreateSymbolicLink(link, shop.Folder);
        await shop.HostAsync(link);
        await shop.StartAsync("quick");
        Assert.Equal("completed", (await shop.EndedAsync("quick")).Status);
        Assert.Equal(4, File.ReadAllLines(shop.At("out/people.csv")).Length);
    }

    [Fact]
    public async Task A_campaign_neither_reads_nor_writes_through_a_link_that_leads_out()
    {
        await using var shop = await HostedShop.OpenAsync(
            ("campaigns/w.campaign",
            """
            campaign w {
              activity people : build-audience { query = from customer }
              activity list : extract-file { input = people  path = "away/people.csv"  columns = [id] }
            }
            """));
        Directory.CreateSymbolicLink(shop.At("away"), _outside.FullName);
        File.WriteAllText(Path.Combine(_outside.FullName, "secret.csv"), "id,word\n1,hush\n");
        File.CreateSymbolicLink(shop.At("data/secret.csv"), Path.Combine(_outside.FullName, "secret.csv"));
        await shop.StartAsync("w");
        var run = await shop.EndedAsync("w");
        Assert.Equal("with_error", run.Status);
        Assert.Contains("leads out of the workspace", run.Error, StringComparison.Ordinal);
        Assert.Equal(["secret.csv"], _outside.GetFiles().Select(f => f.Name));
        foreach (var query in (string[])["from file \"away/secret.csv\"", "from file \"data/secret.csv\"", "from secret"])
        {
            var refused = await Assert.ThrowsAsync<ProblemException>(() => shop.Client.QueryAsync(new QueryRequest(query), Cancellation));
            Assert.DoesNotContain("hush", refused.Message, StringComparison.Ordinal);
        }
    }

    private TemporaryFolder Linked()
    {
        var folder = new TemporaryFolder();
        Directory.CreateDirectory(Path.Combine(folder.Path, "data"));
        Directory.CreateDirectory(Path.Combine(folder.Path, "real"));
        File.WriteAllText(Path.Combine(folder.Path, "data", "x.csv"), "");
        Directory.CreateSymbolicLink(Path.Combine(folder.Path, "away"), _outside.FullName);
        Directory.CreateSymbolicLink(Path.Combine(folder.Path, "around"), folder.Path);
        Directory.CreateSymbolicLink(Path.Combine(folder.Path, "inside"), "real");
        Directory.CreateSymbolicLink(Path.Combine(folder.Path, "loop"), "loop");
        File.CreateSymbolicLink(Path.Combine(folder.Path, "data", "inside.csv"), "x.csv");
        File.WriteAllText(Path.Combine(_outside.FullName, "there.csv"), "");
        File.CreateSymbolicLink(Path.Combine(folder.Path, "data", "away.csv"), Path.Combine(_outside.FullName, "there.csv"));
        File.CreateSymbolicLink(Path.Combine(folder.Path, "data", "dangling.csv"), Path.Combine(_outside.FullName, "none.csv"));
        return folder;
    }
}
