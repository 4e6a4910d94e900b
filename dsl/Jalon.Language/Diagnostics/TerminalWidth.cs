using System.Globalization;
using System.Text;

namespace Jalon.Language.Diagnostics;

/// <summary>How many columns of a terminal a character takes: two for the wide ones of East Asia and for pictures, none for what sits on the character before it.</summary>
internal static class TerminalWidth
{
    // The wide blocks of Unicode's EastAsianWidth.txt, the pictures among them.
    private static readonly (int First, int Last)[] wide =
    [
        (0x1100, 0x115F), (0x2E80, 0x303E), (0x3041, 0xA4CF), (0xA960, 0xA97F), (0xAC00, 0xD7A3), (0xF900, 0xFAFF), (0xFE30, 0xFE6F), (0xFF01, 0xFF60),
        (0xFFE0, 0xFFE6), (0x16FE0, 0x1B2FF), (0x1F300, 0x1F64F), (0x1F680, 0x1F6FF), (0x1F900, 0x1FAFF), (0x20000, 0x3FFFD),
    ];

    /// <summary>The columns of a character that is printed.</summary>
    internal static int Of(Rune rune) => rune.Value < 0x300 ? 1
        : Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark ? 0
        : wide.Any(block => rune.Value >= block.First && rune.Value <= block.Last) ? 2 : 1;
}
