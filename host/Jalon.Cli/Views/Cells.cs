using Spectre.Console;

namespace Jalon.Cli.Views;

/// <summary>Text measured in columns of a terminal, where some characters take two.</summary>
internal static class Cells
{
    public static int Width(string text) => text.Length == 0 ? 0 : Markup.Escape(text).Length == text.Length && IsAscii(text) ? text.Length : new Text(text).Length;

    public static string PadRight(string text, int width) => text + new string(' ', Math.Max(0, width - Width(text)));

    public static string PadLeft(string text, int width) => new string(' ', Math.Max(0, width - Width(text))) + text;

    public static string Cut(string text, int width)
    {
        if (Width(text) <= width)
            return text;
        var cut = text;
        while (cut.Length > 0 && Width(cut) > width - 1)
            cut = cut[..^(char.IsLowSurrogate(cut[^1]) ? 2 : 1)];
        return cut + "…";
    }

    private static bool IsAscii(string text) => text.All(char.IsAscii);
}
