namespace Jalon.Language.Syntax;

/// <summary>Where the lines of a text end, for who reads it from front to back: a line may be megabytes long and hold a million texts, so its end is looked for once.</summary>
internal sealed class LineEnds(string text)
{
    private int known;

    /// <summary>The end of the line that a place is on, without its line break.</summary>
    /// <param name="from">The place; none before one that was asked for already.</param>
    public int After(int from)
    {
        if (from >= known) known = text.IndexOf('\n', from) is >= 0 and var found ? found : text.Length;
        return known > from && text[known - 1] == '\r' ? known - 1 : known;
    }
}
