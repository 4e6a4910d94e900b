using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Jalon.Compilers.CSharp.Runtime;

/// <summary>
/// One code point for another, by tables of Unicode 15.0 that lie beside this file, so that no machine's own tables matter: simple case
/// mapping, and letters without what Unicode takes apart from them.
/// </summary>
internal sealed class CodePointMap
{
    /// <summary>What stands for a code point that goes.</summary>
    private const int Gone = -1;

    private readonly FrozenDictionary<int, int> _changed;

    private CodePointMap(IEnumerable<KeyValuePair<int, int>> changed) => _changed = changed.ToFrozenDictionary();

    /// <summary>Simple lower case.</summary>
    public static CodePointMap Lower { get; } = new(Steps("lower"));

    /// <summary>Simple upper case.</summary>
    public static CodePointMap Upper { get; } = new(Steps("upper"));

    /// <summary>The base letter of the canonical decomposition; marks go.</summary>
    public static CodePointMap WithoutMarks { get; } = new(Bases().Concat(Marks()));

    /// <summary>What becomes of which code point, in their order; those that go are not among them.</summary>
    public IEnumerable<(int From, int To)> Changes => _changed.Where(c => c.Value != Gone).OrderBy(c => c.Key).Select(c => (c.Key, c.Value));

    /// <summary>The marks that letters lose, from the first to the last of each stretch.</summary>
    public static IEnumerable<(int First, int Last)> MarkRanges => Lines("marks").Select(line => (Hex(line[0]), Hex(line[1])));

    /// <summary>Each code point changed; the same text where none is.</summary>
    public string Apply(string text)
    {
        var changed = default(StringBuilder);
        var at = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            var to = _changed.GetValueOrDefault(rune.Value, rune.Value);
            if (to != rune.Value && changed is null)
                changed = new StringBuilder(text.Length).Append(text, 0, at);
            at += rune.Utf16SequenceLength;
            if (to != Gone)
                changed?.Append(new Rune(to));
        }

        return changed?.ToString() ?? text;
    }

    // Lines of first, last, step (the ends in hex) and what to add.
    private static IEnumerable<KeyValuePair<int, int>> Steps(string table) =>
        from line in Lines(table)
        let first = Hex(line[0])
        let step = int.Parse(line[2], CultureInfo.InvariantCulture)
        from i in Enumerable.Range(0, ((Hex(line[1]) - first) / step) + 1)
        let code = first + (i * step)
        select KeyValuePair.Create(code, code + int.Parse(line[3], CultureInfo.InvariantCulture));

    // Lines of a base letter and all that decompose to it.
    private static IEnumerable<KeyValuePair<int, int>> Bases() =>
        Lines("accents").SelectMany(line => line.Skip(1).Select(from => KeyValuePair.Create(Hex(from), Hex(line[0]))));

    // Lines of first and last.
    private static IEnumerable<KeyValuePair<int, int>> Marks() =>
        from range in MarkRanges
        from mark in Enumerable.Range(range.First, range.Last - range.First + 1)
        select KeyValuePair.Create(mark, Gone);

    private static IEnumerable<string[]> Lines(string table)
    {
        using var stream = typeof(CodePointMap).Assembly.GetManifestResourceStream($"Unicode.{table}.txt")!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
            yield return line.Split(' ');
    }

    private static int Hex(string text) => int.Parse(text, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
