using Jalon.Host.Plugins;

namespace Jalon.Host.Tests.Plugins;

public sealed class LockFileTests : IDisposable
{
    private readonly Gallery _gallery = new();

    public void Dispose() => _gallery.Dispose();

    [Fact]
    public void A_lock_holds_a_campaign_to_what_it_was_published_with()
    {
        var locked = LockFile.Parse(LockFile.Of(_gallery.With("stamp", "1.4.2").Find(), [("stamp", null), ("stamp", "1")]).ToJson());
        var later = _gallery.With("stamp", "2.0.0").Find();
        Assert.Equal("stamp 2.0.0", later.Resolve("stamp").ToString());
        Assert.Equal("stamp 1.4.2", later.Resolve("stamp", locked.Find("stamp", null)!).ToString());
        Assert.Equal("stamp 1.4.2", later.Resolve("stamp", locked.Find("stamp", "1")!).ToString());
        Assert.Null(locked.Find("stamp", "2"));
    }

    [Fact]
    public void A_plugin_that_is_gone_or_another_by_its_files_is_refused()
    {
        var locked = LockFile.Of(_gallery.With("stamp", "1.4.2").With("stamp", "2.0.0").Find(), [("stamp", "1"), ("stamp", "2")]);
        _gallery.Edit("stamp", "1.4.2", m => m["sdk"] = ">=1.0.0");
        Directory.Delete(Path.Combine(_gallery.Root, "stamp", "2.0.0"), recursive: true);
        Assert.Contains("its files differ", Problem(locked.Find("stamp", "1")!), StringComparison.Ordinal);
        Assert.Contains("published with stamp 2.0.0 for 'stamp', and that is not installed", Problem(locked.Find("stamp", "2")!), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("""{"stamp":{"id":"stamp","version":"one","sha256":"AB"}}""")]
    [InlineData("""{"stamp":{"version":"1.0.0"}}""")]
    public void What_is_no_lock_is_refused(string json) => Assert.Throws<FormatException>(() => LockFile.Parse(json));

    private string Problem(LockedPlugin locked) => Assert.Throws<PluginProblemException>(() => _gallery.Find().Resolve("stamp", locked)).Message;
}
