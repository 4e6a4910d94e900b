using System.Runtime.CompilerServices;

namespace Jalon.Language.Tests;

/// <summary>
/// A file of cases that people read: <c>=== kind: title</c>, a text, then sections <c>--- name</c> with what must come of it. With JALON_ACCEPT=1 in the
/// environment what comes is written into the file instead, to be read in the diff.
/// </summary>
public static class CaseFile
{
    private static readonly bool accepts = Environment.GetEnvironmentVariable("JALON_ACCEPT") == "1";

    /// <summary>Where the cases of all tests lie.</summary>
    public static string Folder { get; } = Path.GetFullPath(Path.Combine(Here(), "..", "cases"));

    public static IEnumerable<string> In(string folder) =>
        Directory.EnumerateFiles(Path.Combine(Folder, folder), "*.golden").Select(path => Path.GetRelativePath(Folder, path)).Order(StringComparer.Ordinal);

    /// <summary>Checks each case of a file, or accepts what comes.</summary>
    public static void Check(string file, Func<string, string, IEnumerable<(string Section, string Text)>> run)
    {
        var path = Path.Combine(Folder, file);
        var wanted = File.ReadAllText(path).ReplaceLineEndings("\n");
        var head = wanted[..Math.Max(0, wanted.IndexOf("=== ", StringComparison.Ordinal))];
        var got = head + string.Concat(Cases(wanted[head.Length..]).Select(written =>
            $"=== {written.Kind}: {written.Title}\n{written.Text}"
            + string.Concat(run(written.Kind, written.Text).Where(section => section.Text.Length > 0).Select(section => $"--- {section.Section}\n{section.Text.TrimEnd('\n')}\n")) + "\n"));
        got = got.TrimEnd('\n') + "\n";
        Accept(path, wanted, got);
    }

    /// <summary>What came is what the file holds, or is written into it where that is accepted.</summary>
    public static void Accept(string path, string wanted, string got)
    {
        if (accepts && got != wanted) File.WriteAllText(path, got);
        else Assert.Equal(wanted, got);
    }

    private static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;

    private static IEnumerable<(string Kind, string Title, string Text)> Cases(string file)
    {
        foreach (var part in file.Split("=== ", StringSplitOptions.RemoveEmptyEntries))
        {
            var line = part.IndexOf('\n', StringComparison.Ordinal);
            var title = part[..line].Split(": ", 2);
            var body = part[(line + 1)..];
            var end = body.StartsWith("--- ", StringComparison.Ordinal) ? 0 : body.IndexOf("\n--- ", StringComparison.Ordinal) + 1;
            yield return (title[0], title[1], (end == 0 ? body : body[..end]).Trim('\n') + "\n");
        }
    }
}
