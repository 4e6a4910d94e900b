using System.Reflection;
using System.Text.RegularExpressions;
using Jalon.Cli;

namespace Jalon.EndToEnd.Tests.Processes;

public partial class ExitCodeTests
{
    [Fact]
    public void The_page_explains_each_code_that_there_is_once() => Assert.Equal(
        typeof(ExitCode).GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => (int)f.GetRawConstantValue()!).Order(),
        ExitCodes.Explained.Order());

    [Fact]
    public void Everything_wrong_that_the_page_names_is_held_by_a_test()
    {
        var tests = Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests", "Jalon.EndToEnd.Tests"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(f => Text().Matches(File.ReadAllText(f)).Select(m => m.Groups[1].Value)).ToHashSet();
        Assert.Equal([], ExitCodes.Wrongs.Except(tests));
    }

    [GeneratedRegex("\"([^\"\n]*)\"")]
    private static partial Regex Text();
}
