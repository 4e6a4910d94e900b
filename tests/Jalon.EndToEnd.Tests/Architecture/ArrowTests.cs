using System.Xml.Linq;

namespace Jalon.EndToEnd.Tests.Architecture;

/// <summary>Who may see whom, and who may bring which package (docs/architecture.md). The project files hold it; this holds the project files.</summary>
public class ArrowTests
{
    private static readonly string[] Rooms = ["dsl", "host", "plugins", "tui", "bench"];

    // A package that is not here is a decision: one for its room, and a line of docs/dependencies.md.
    private static readonly Dictionary<string, Rule> Rules = new(StringComparer.Ordinal)
    {
        ["Jalon.Algebra"] = new([], []),
        ["Jalon.Language"] = new(["Jalon.Algebra"], ["Cronos", "NodaTime", "Sprache"]),
        ["Jalon.Compilers"] = new(["Jalon.Algebra"], ["Microsoft.CodeAnalysis.CSharp", "NodaTime"]),
        ["Jalon.Sdk"] = new(["Jalon.Algebra"], []),
        ["Jalon.Runs"] = new([], ["Microsoft.CodeAnalysis.BannedApiAnalyzers", "NodaTime"]),
        ["Jalon.Api"] = new([], []),
        ["Jalon.Host"] = new(
            ["Jalon.Language", "Jalon.Compilers", "Jalon.Sdk", "Jalon.Runs", "Jalon.Api"],
            [
                "Cronos", "Dapper", "DuckDB.NET.Data.Full", "McMaster.NETCore.Plugins", "Microsoft.Data.Sqlite", "NodaTime", "Npgsql",
                "OpenTelemetry.Exporter.OpenTelemetryProtocol", "OpenTelemetry.Exporter.Prometheus.AspNetCore", "OpenTelemetry.Extensions.Hosting",
            ]),
        ["Jalon.Cli"] = new(["Jalon.Api"], ["Spectre.Console", "System.CommandLine"]),
        ["Jalon.Tui"] = new(["Jalon.Api"], ["Terminal.Gui"]),
        ["Jalon"] = new(["Jalon.Host", "Jalon.Cli", "Jalon.Tui"], ["Microsoft.CodeAnalysis.CSharp.Scripting", "Microsoft.Extensions.Hosting.Systemd"]),
        ["Jalon.Bench"] = new(["Jalon.Host"], ["BenchmarkDotNet", "System.Linq.Dynamic.Core"]),
    };

    private static readonly Rule OfPlugins = new(["Jalon.Sdk"], []);

    public static TheoryData<string> Projects => new(Rooms.SelectMany(room => Files(room, "*.csproj")).Order());

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_sees_only_what_it_may(string project)
    {
        var rule = RuleOf(project);
        Assert.True(rule is not null, $"{project} stands in no rule: say in this table what it may see");
        var file = XDocument.Load(Path.Combine(Repository.Root, project));
        var seen = file.Descendants("ProjectReference").Where(r => (string?)r.Attribute("ReferenceOutputAssembly") != "false")
            .Select(r => Path.GetFileNameWithoutExtension(((string)r.Attribute("Include")!).Replace('\\', '/')));
        Assert.Equal([], seen.Except(rule.Projects));
        Assert.Equal([], file.Descendants("PackageReference").Select(r => (string)r.Attribute("Include")!).Except(rule.Packages));
    }

    [Fact]
    public void No_rule_is_for_nobody() =>
        Assert.Equal([], Rules.Keys.Except(Rooms.SelectMany(room => Files(room, "*.csproj")).Select(f => Path.GetFileNameWithoutExtension(f))));

    [Fact]
    public void The_solution_holds_every_project()
    {
        var solution = File.ReadAllText(Path.Combine(Repository.Root, "Platform.sln")).Replace('\\', '/');
        Assert.Equal([], Rooms.Append("tests").SelectMany(room => Files(room, "*.csproj")).Where(p => !solution.Contains($"\"{p}\"", StringComparison.Ordinal)));
    }

    [Fact]
    public void No_package_comes_in_behind_the_projects_backs()
    {
        // Shared files may bring packages to tests alone.
        var shared = Rooms.SelectMany(room => Files(room, "*.props").Concat(Files(room, "*.targets"))).Append("Directory.Build.props")
            .Where(f => XDocument.Load(Path.Combine(Repository.Root, f)).Descendants("PackageReference").Any());
        Assert.Equal([], shared);
    }

    [Fact]
    public void No_file_is_longer_than_six_hundred_lines() =>
        Assert.Equal([], Rooms.SelectMany(room => Files(room, "*.cs")).Where(f => File.ReadLines(Path.Combine(Repository.Root, f)).Count() > 600));

    private static Rule? RuleOf(string project) => project.Split('/') switch
    {
        ["plugins", "targeting" or "flow" or "channels" or "data", var folder, var file] when file == folder + ".csproj" && folder.StartsWith("Jalon.Plugins.", StringComparison.Ordinal) => OfPlugins,
        [.., var file] => Rules.GetValueOrDefault(Path.GetFileNameWithoutExtension(file)),
        _ => null,
    };

    private static IEnumerable<string> Files(string room, string pattern) =>
        Directory.EnumerateFiles(Path.Combine(Repository.Root, room), pattern, SearchOption.AllDirectories).Select(f => Path.GetRelativePath(Repository.Root, f).Replace('\\', '/'));

    private sealed record Rule(string[] Projects, string[] Packages);
}
