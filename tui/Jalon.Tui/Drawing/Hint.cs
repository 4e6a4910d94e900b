namespace Jalon.Tui.Drawing;

/// <summary>A key and what it does, in a word.</summary>
internal sealed record Hint(string Key, string Word)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Key} {Word}";
}
