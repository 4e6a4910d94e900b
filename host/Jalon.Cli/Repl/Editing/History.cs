namespace Jalon.Cli.Repl.Editing;

/// <summary>What was entered before, and where in it one looks; as a value.</summary>
/// <param name="Entries">The oldest first.</param>
/// <param name="At">Which one is shown; their number where none is.</param>
/// <param name="Draft">What was being written before one looked back.</param>
internal sealed record History(IReadOnlyList<string> Entries, int At, string Draft)
{
    /// <summary>How many entries are kept.</summary>
    public const int Most = 1_000;

    public static History Of(IReadOnlyList<string> entries) => new(entries, entries.Count, "");

    /// <summary>With one more entry, once where it is the last already, and nothing shown.</summary>
    public History With(string entry) =>
        Of(entry.Trim().Length == 0 || (Entries.Count > 0 && Entries[^1] == entry) ? Entries : [.. Entries.Skip(Math.Max(0, Entries.Count + 1 - Most)), entry]);

    /// <summary>One entry back; null where there is none.</summary>
    /// <param name="shown">What stands in the line now.</param>
    public (History History, string Text)? Back(string shown) =>
        At == 0 ? null : (this with { At = At - 1, Draft = At == Entries.Count ? shown : Draft }, Entries[At - 1]);

    /// <summary>One entry on; after the last one, what was being written. Null where nothing is shown.</summary>
    public (History History, string Text)? On() =>
        At == Entries.Count ? null : (this with { At = At + 1 }, At + 1 == Entries.Count ? Draft : Entries[At + 1]);
}
