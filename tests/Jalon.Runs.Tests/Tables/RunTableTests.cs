using System.Runtime.CompilerServices;
using Jalon.Runs.States;

namespace Jalon.Runs.Tests.Tables;

/// <summary>
/// Each <c>tests/runs/*.table</c> is a graph, a line of dashes, then one event a line:
/// <c>when event | status | commands | activities</c> or <c>when event | refused: why</c>.
/// With JALON_ACCEPT=1 the expected columns are written for the author to read.
/// </summary>
public class RunTableTests
{
    public static TheoryData<string> Tables => [.. Directory.GetFiles(Folder(), "*.table").Select(f => Path.GetFileNameWithoutExtension(f)!)
        .Where(name => name != LifeCycleTableTests.Table).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Tables))]
    public void A_run_does_what_its_table_says(string table)
    {
        var path = Path.Combine(Folder(), $"{table}.table");
        var written = File.ReadAllText(path);
        var found = string.Join('\n', Played(written.TrimEnd().Split('\n'))) + "\n";
        if (Environment.GetEnvironmentVariable("JALON_ACCEPT") == "1") File.WriteAllText(path, found);
        else Assert.Equal(Squeezed(written), Squeezed(found));
    }

    internal static string Folder([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "runs"));

    /// <summary>Columns may be aligned as one likes.</summary>
    private static string Squeezed(string text) =>
        string.Join('\n', text.Split('\n').Select(line => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries))));

    private static IEnumerable<string> Played(string[] lines)
    {
        var dashes = Array.FindIndex(lines, l => l.StartsWith("---", StringComparison.Ordinal));
        var graph = GraphText.Parse(lines[..dashes].Where(IsData));
        var state = RunState.New(new RunId("campaign", 1), graph);
        foreach (var line in lines[..(dashes + 1)]) yield return line;
        foreach (var line in lines[(dashes + 1)..])
        {
            if (!IsData(line))
            {
                yield return line;
                continue;
            }

            var told = line.Split('|')[0].Trim();
            var cut = told.IndexOf(' ', StringComparison.Ordinal);
            var @event = EventText.Parse(told[cut..], Offsets.Parse(told[..cut]), state);
            var why = RunMachine.WhyNot(state, @event);
            if (why is null) state = RunMachine.Apply(state, @event);
            else Assert.Equal(why, Assert.Throws<RefusedEventException>(() => RunMachine.Apply(state, @event)).Why);
            yield return $"{told,-32} | {(why is null ? StateText.Line(state) : $"refused: {why}")}".TrimEnd();
        }
    }

    private static bool IsData(string line) => line.Trim() is { Length: > 0 } text && text[0] != '#';
}
