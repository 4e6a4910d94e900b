namespace Jalon.Plugins.ExtractFile;

/// <summary>What stands between the cells of a CSV.</summary>
public enum Separator
{
    /// <summary><c>,</c></summary>
    Comma,

    /// <summary><c>;</c>, as spreadsheets of much of Europe want it.</summary>
    Semicolon,

    /// <summary>A tab.</summary>
    Tab,

    /// <summary><c>|</c></summary>
    Bar,
}
