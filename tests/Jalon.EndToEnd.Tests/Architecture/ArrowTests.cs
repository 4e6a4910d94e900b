using System.Xml.Linq;

namespace Jalon.EndToEnd.Tests.Architecture;

/// <summary>Who may see whom (docs/architecture.md). The project files hold it; this holds the project files.</summary>
public class ArrowTests
{
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Jalon.Algebra"] = [],
        ["Jalon.Language"] = ["Jalon.Algebra"],
        ["Jalon.Compilers"] = ["Jalon.Algebra"],
        ["Jalon.Sdk"] = ["Jalon.Algebra"],
        ["Jalon.Runs"] = [],
        ["Jalon.Api"] = [],
        ["Jalon.Host"] = ["Jalon.Language", "Jalon.Compilers", "Jalon.Sdk", "Jalon.Runs", "Jalon.Api"],
        ["Jalon.Cli"] = ["Jalon.Api"],
        ["Jalon.Tui"] = ["Jalon.Api"],
        ["Jalon"] = ["Jalon.Host", "Jalon.Cli", "Jalon.Tui"],
    };

    public static TheoryData<string> Projects => new(
        new[] { "dsl", "host", "plugins", "tui" }.SelectMany(room => Directory.EnumerateFiles(Path.Combine(Repository.Root, room), "*.csproj", SearchOption.AllDirectories))
            .Select(p => Path.GetRelativePath(Repository.Root, p)).Order());

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_sees_only_what_it_may(string project)
    {
        var name = Path.GetFileNameWithoutExtension(project);
        var allowed = Allowed.GetValueOrDefault(name) ?? ["Jalon.Sdk"];
        var seen = XDocument.Load(Path.Combine(Repository.Root, project)).Descendants("ProjectReference")
            .Where(r => (string?)r.Attribute("ReferenceOutputAssembly") != "false")
            .Select(r => Path.GetFileNameWithoutExtension(((string)r.Attribute("Include")!).Replace('\\', '/')));
        Assert.Empty(seen.Except(allowed));
    }

    [Fact]
    public void No_file_is_longer_than_six_hundred_lines()
    {
        var long_ = new[] { "dsl", "host", "plugins", "tui" }.SelectMany(room => Directory.EnumerateFiles(Path.Combine(Repository.Root, room), "*.cs", SearchOption.AllDirectories))
            .Where(f => File.ReadLines(f).Count() > 600);
        Assert.Empty(long_);
    }
}
