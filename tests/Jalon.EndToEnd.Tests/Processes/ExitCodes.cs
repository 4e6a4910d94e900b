using System.Globalization;

namespace Jalon.EndToEnd.Tests.Processes;

/// <summary>The tables of docs/exit-codes.md: what is promised is what is tested.</summary>
internal static class ExitCodes
{
    private static readonly IReadOnlyList<string[]> Rows =
    [
        .. File.ReadAllLines(Path.Combine(Repository.Root, "docs", "exit-codes.md")).Where(l => l.StartsWith("| ", StringComparison.Ordinal))
            .Select(l => l.Trim('|', ' ').Split(" | ")),
    ];

    /// <summary>The codes that the page explains.</summary>
    public static IEnumerable<int> Explained => Rows.Where(r => Number(r[0]) is not null).Select(r => Number(r[0])!.Value);

    /// <summary>The code that the page gives for what is wrong.</summary>
    public static int Of(string wrong) => Number(Rows.Single(r => r[0] == wrong)[1])!.Value;

    /// <summary>All that the page gives codes for.</summary>
    public static IEnumerable<string> Wrongs => Rows.Where(r => Number(r[0]) is null && r.Length > 1 && Number(r[1]) is not null).Select(r => r[0]);

    private static int? Number(string cell) => int.TryParse(cell, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
