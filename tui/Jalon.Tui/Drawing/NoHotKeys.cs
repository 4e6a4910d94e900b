using System.Text;

namespace Jalon.Tui.Drawing;

/// <summary>Names of campaigns hold underscores; the library takes one for the sign of a hot key unless it is told another, which no text holds.</summary>
internal static class NoHotKeys
{
    public static Rune Specifier { get; } = new('\uFFFF');
}
