using Jalon.Tui.Words;
using Terminal.Gui.Text;

namespace Jalon.Tui.Drawing;

/// <summary>The line of keys: the most important first, as many as fit, and always the one that shows all and the one that leaves.</summary>
internal static class BottomLine
{
    private const int Gap = 2;

    public static string Of(IEnumerable<Hint> hints, Hint help, Hint leave, int columns)
    {
        var end = $"  {help}  {leave}";
        var line = "";
        foreach (var hint in hints)
        {
            var longer = $"{line}  {hint}";
            if (longer.GetColumns() + end.GetColumns() - Gap > columns)
                break;
            line = longer;
        }

        return Fit.Cut((line + end)[Gap..], columns);
    }
}
