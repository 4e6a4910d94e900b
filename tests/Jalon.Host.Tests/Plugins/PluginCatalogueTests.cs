using System.Text.Json.Nodes;
using Jalon.Host.Plugins;
using Jalon.Sdk;

namespace Jalon.Host.Tests.Plugins;

public sealed class PluginCatalogueTests : IDisposable
{
    private readonly Gallery _gallery = new();

    public void Dispose() => _gallery.Dispose();

    [Fact]
    public void Two_versions_with_two_versions_of_one_library_live_in_one_process()
    {
        var catalogue = _gallery.With("stamp", "1.4.2").With("stamp", "2.0.0").Find();
        Assert.Equal("hello from library 1", Stamping.Greeting(catalogue.Resolve("stamp", "1").Activity("stamp")));
        Assert.Equal("hello you from library 2", Stamping.Greeting(catalogue.Resolve("stamp", "2").Activity("stamp")));
        Assert.Equal("hello from library 1", Stamping.Greeting(catalogue.Resolve("stamp", "1.4.2").Activity("stamp")));
    }

    [Fact]
    public void A_list_needs_no_code_in_memory()
    {
        var catalogue = _gallery.With("stamp", "1.4.2").With("stamp", "2.0.0").Find();
        Assert.Equal(["stamp 1.4.2", "stamp 2.0.0"], catalogue.Plugins.Select(p => p.ToString()));
        Assert.Equal(["stamp"], catalogue.Types);
        Assert.All(catalogue.Plugins, p => Assert.False(p.IsLoaded));
    }

    [Theory]
    [InlineData(null, "1.40.0")]
    [InlineData("1", "1.40.0")]
    [InlineData("1.4", "1.4.10")]
    [InlineData("1.4.2", "1.4.2")]
    public void A_prefix_is_the_newest_version_that_starts_so(string? prefix, string version)
    {
        foreach (var other in new[] { "1.4.10", "1.40.0", "2.0.0-rc.1" })
            _gallery.With("stamp", "1.4.2").As("stamp", "1.4.2", other);
        Assert.Equal($"stamp {version}", _gallery.With("stamp", "1.4.2").Find().Resolve("stamp", prefix).ToString());
    }

    [Fact]
    public void A_version_that_is_not_there_is_told_with_those_that_are()
    {
        var catalogue = _gallery.With("stamp", "1.4.2").With("stamp", "2.0.0").Find();
        Assert.Equal("no version of stamp starts with 3; there are 1.4.2, 2.0.0", Problem(() => catalogue.Resolve("stamp", "3")));
        Assert.Equal("no plugin offers the activity type 'stmp'", Problem(() => catalogue.Resolve("stmp")));
    }

    [Fact]
    public void The_workspaces_own_wins_over_the_same_one_shipped()
    {
        var shipped = Path.Combine(_gallery.Root, "shipped");
        var own = Path.Combine(_gallery.Root, "own");
        _gallery.With("stamp", "1.4.2", shipped).With("stamp", "2.0.0", shipped).With("stamp", "1.4.2", own);
        Assert.Equal(
            [("stamp 1.4.2", PluginOrigin.Workspace), ("stamp 2.0.0", PluginOrigin.Shipped)],
            PluginCatalogue.Find(shipped, own).Plugins.Select(p => (p.ToString(), p.Folder.Origin)));
    }

    [Fact]
    public void Two_plugins_that_offer_one_type_are_both_named()
    {
        var problem = Problem(() => _gallery.With("stamp", "1.4.2").With("rival", "1.0.0").Find().Resolve("stamp"));
        Assert.StartsWith("two plugins offer the activity type 'stamp': ", problem, StringComparison.Ordinal);
        Assert.Contains("rival 1.0.0", problem, StringComparison.Ordinal);
        Assert.Contains("stamp 1.4.2", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_plugin_for_another_contract_is_refused_with_the_newest_that_fits()
    {
        var catalogue = _gallery.With("stamp", "1.4.2").With("stamp", "2.0.0").Edit("stamp", "2.0.0", m => m["sdk"] = ">=9.0.0 <10.0.0").Find();
        Assert.Equal("stamp 1.4.2", catalogue.Resolve("stamp").ToString());
        Assert.Equal(
            "stamp 2.0.0 needs the contract >=9.0.0 <10.0.0, and this host has 1.0.0; the newest version that fits: stamp@1",
            Problem(() => catalogue.Resolve("stamp", "2")));
    }

    [Fact]
    public void A_missing_library_is_found_when_the_plugin_is_loaded()
    {
        var plugin = _gallery.With("stamp", "2.0.0").Without("stamp", "2.0.0", "Greeting.dll").Find().Resolve("stamp");
        Assert.Equal(
            "stamp 2.0.0 needs Greeting 2.0.0.0, and it is not there; put it into the plugin's folder and pack it again",
            Problem(() => plugin.Activity("stamp")));
        Assert.False(plugin.IsLoaded);
    }

    [Fact]
    public void A_constructor_that_throws_is_told()
    {
        var plugin = _gallery.With("bad-constructor", "1.0.0").Find().Resolve("bad-constructor");
        Assert.Equal(
            "bad-constructor 1.0.0 cannot make 'bad-constructor': its constructor threw InvalidOperationException: no licence found",
            Problem(() => plugin.Activity("bad-constructor")));
    }

    [Fact]
    public void A_file_that_was_changed_taken_or_added_is_noticed()
    {
        _gallery.With("stamp", "1.4.2").With("stamp", "2.0.0").With("rival", "1.0.0");
        File.AppendAllText(_gallery.FileOf("stamp", "1.4.2", "Greeting.dll"), "x");
        File.Delete(_gallery.FileOf("stamp", "2.0.0", "Greeting.dll"));
        File.WriteAllText(_gallery.FileOf("rival", "1.0.0", "Extra.dll"), "x");
        var catalogue = _gallery.Find();
        catalogue.VerifyAll();
        Assert.Equal(
            [
                "rival 1.0.0: file 'Extra.dll' is not among those that plugin.json tells of; remove it, or pack the plugin again",
                "stamp 1.4.2: file 'Greeting.dll' is not the one that plugin.json tells of (its SHA-256 differs); install the plugin again",
                "stamp 2.0.0: file 'Greeting.dll' is missing; install the plugin again",
            ],
            catalogue.Plugins.Select(p => $"{p}: {p.Problem}"));
    }

    [Fact]
    public void One_bad_plugin_leaves_the_others_usable()
    {
        _gallery.With("stamp", "1.4.2").With("bad-constructor", "1.0.0").With("rival", "1.0.0");
        File.WriteAllText(_gallery.FileOf("rival", "1.0.0"), "{");
        Directory.CreateDirectory(Path.Combine(_gallery.Root, "empty", "1.0.0"));
        var catalogue = _gallery.Find();
        catalogue.VerifyAll();
        Assert.Equal(["bad-constructor 1.0.0", "stamp 1.4.2", "empty/1.0.0", "rival/1.0.0"], catalogue.Plugins.Select(p => p.ToString()));
        Assert.Equal(["stamp"], catalogue.Types);
        Assert.IsType<SetActivity>(catalogue.Resolve("stamp").Activity("stamp"), exactMatch: false);
        Assert.Equal("has no plugin.json", catalogue.Plugins[2].Problem);
        Assert.StartsWith("plugin.json is not JSON", catalogue.Plugins[3].Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_manifest_that_tells_of_other_activities_than_the_code_is_refused()
    {
        var plugin = _gallery.With("stamp", "1.4.2").Edit("stamp", "1.4.2", m => m["activities"] = new JsonArray("press")).Find().Plugins[0];
        plugin.Verify();
        Assert.Equal("has an activity 'stamp' that plugin.json does not tell of; pack the plugin again", plugin.Problem);
    }

    private static string Problem(Action call) => Assert.Throws<PluginProblemException>(call).Message;
}
