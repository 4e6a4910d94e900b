using System.Text.RegularExpressions;

namespace Jalon.Cli.Tests;

/// <summary>Whatever code Jalon says, <c>jalon explain</c> has a page for.</summary>
public partial class ErrorPageTests
{
    private static readonly string[] Rooms = ["dsl", "host", "plugins", "tui"];

    public static TheoryData<string> Codes => [.. Rooms
        .SelectMany(room => Directory.EnumerateFiles(Path.Combine(Root(), room), "*", SearchOption.AllDirectories))
        .Where(file => Path.GetExtension(file) is ".cs" or ".txt" && !file.Contains("/obj/", StringComparison.Ordinal))
        .SelectMany(file => Code().Matches(File.ReadAllText(file)).Select(m => m.Value)).Distinct().Order(StringComparer.Ordinal)];

    [Fact]
    public void There_are_codes_to_look_at() => Assert.InRange(Codes.Count, 100, 1000);

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_code_has_a_page_that_the_executable_carries(string code)
    {
        using var stream = typeof(Shell).Assembly.GetManifestResourceStream($"errors/{code}.md");
        Assert.True(stream is not null, $"docs/errors/{code}.md is not there");
        using var reader = new StreamReader(stream);
        Assert.StartsWith($"# {code}: ", reader.ReadLine(), StringComparison.Ordinal);
    }

    private static string Root()
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, "Platform.sln")))
                return folder;
        }

        throw new InvalidOperationException("the tests do not run inside the repository");
    }

    [GeneratedRegex("JAL[0-9]{4}")]
    private static partial Regex Code();
}
