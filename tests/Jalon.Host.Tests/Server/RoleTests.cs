using System.Diagnostics;
using System.Globalization;

namespace Jalon.Host.Tests.Server;

/// <summary>What the system says of whoever connects decides what is answered; a real process of another user asks.</summary>
public class RoleTests
{
    private const string Campaign = "/campaigns/slow";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("{}", "GET", "/campaigns", 200)]
    [InlineData("{}", "GET", "/runs/slow/tables/people", 403)]
    [InlineData("{}", "DELETE", Campaign, 403)]
    [InlineData("""{ "roles": { "operator": ["nobody"] } }""", "GET", "/runs/slow/tables/people", 200)]
    [InlineData("""{ "roles": { "operator": ["%users"] } }""", "POST", "/runs/slow/pause", 200)]
    [InlineData("""{ "roles": { "operator": ["%users"] } }""", "DELETE", Campaign, 403)]
    [InlineData("""{ "roles": { "operator": ["%users"], "designer": ["nobody"] } }""", "DELETE", Campaign, 409)]
    [InlineData("""{ "roles": { "admin": ["somebody"] } }""", "GET", "/campaigns", 403)]
    public async Task Another_user_is_answered_as_his_role_says(string settings, string method, string path, int expected)
    {
        await using var shop = await SlowAsync(settings);
        Assert.Equal(expected, await AskedByNobodyAsync(shop, method, path));
    }

    [Fact]
    public async Task Who_may_not_is_told_which_role_he_has_and_which_it_takes()
    {
        await using var shop = await SlowAsync("""{ "roles": { "viewer": ["nobody"] } }""");
        var said = await AskAsync(shop, "DELETE", Campaign);
        Assert.Contains("\"kind\":\"not_allowed\"", said, StringComparison.Ordinal);
        Assert.Contains("nobody is viewer here; this needs designer", said, StringComparison.Ordinal);
    }

    private static async Task<HostedShop> SlowAsync(string settings)
    {
        if (!OperatingSystem.IsLinux() || Environment.UserName != "root" || !File.Exists("/usr/bin/setpriv") || !File.Exists("/usr/bin/curl"))
            Assert.Skip("needs root, setpriv and curl, to ask as another user");
        var shop = await HostedShop.OpenAsync(("jalon.json", settings), ("campaigns/slow.campaign", HostedShop.Slow));
        await shop.WaitingAsync((await shop.StartAsync("slow")).Id);
        // The socket's group may open it, as a workspace shared by a group is set up.
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(Path.GetDirectoryName(shop.Socket)!, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.OtherExecute);
        using var chgrp = Process.Start("chgrp", ["users", shop.Socket]);
        await chgrp.WaitForExitAsync(Cancellation);
        return shop;
    }

    private static async Task<int> AskedByNobodyAsync(HostedShop shop, string method, string path) =>
        int.Parse((await AskAsync(shop, method, path)).Split('\n')[^1], CultureInfo.InvariantCulture);

    private static async Task<string> AskAsync(HostedShop shop, string method, string path)
    {
        var start = new ProcessStartInfo("setpriv",
        [
            "--reuid", "nobody", "--regid", "users", "--clear-groups",
            "curl", "-s", "-X", method, "-w", "\n%{http_code}", "--unix-socket", shop.Socket, "http://jalon" + path,
        ])
        { RedirectStandardOutput = true };
        using var curl = Process.Start(start)!;
        var said = await curl.StandardOutput.ReadToEndAsync(Cancellation);
        await curl.WaitForExitAsync(Cancellation);
        return said;
    }
}
