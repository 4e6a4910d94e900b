namespace Jalon.Tui.Screens;

/// <summary>A key that opens another screen: the one source of the bottom line, of the help and of what the key does.</summary>
/// <param name="Key">A letter, or <see cref="Enter"/>.</param>
/// <param name="Word">What it opens, in a word.</param>
/// <param name="Open">Makes the screen.</param>
internal sealed record Door(char Key, string Word, Func<Screen> Open)
{
    public const char Enter = '\n';
}
