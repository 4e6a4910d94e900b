using Jalon.Tui.Asking;
using Jalon.Tui.Drawing;
using Jalon.Tui.Screens;
using Jalon.Tui.Words;
using Terminal.Gui.Text;

namespace Jalon.Tui;

/// <summary>What the keys do: on the bottom line those that apply now, in the help all of them. Both read what the keys themselves read.</summary>
internal sealed class Help(Vocabulary say)
{
    private const int KeyColumns = 16;

    /// <summary>The bottom line for a screen and its selected row.</summary>
    public string Line(Screen screen, bool isFirst, int columns) =>
        BottomLine.Of(Hints(screen), new Hint("?", say["do.keys"]), new Hint("q", say[isFirst ? "do.quit" : "do.back"]), columns);

    /// <summary>All keys, a line each.</summary>
    public IReadOnlyList<string> All(Screen screen)
    {
        var doors = screen.Doors(screen.Selected).ToList();
        var offers = screen.Offers(screen.Selected) is { } asked ? OfferKeys.Of(asked.Offers) : [];
        return
        [
            say["keys.move"],
            say["keys.pages"],
            say["keys.sideways"],
            .. doors.Any(d => d.Key == Door.Enter) ? (string[])[] : [Line(say["enter"], say["do.details"])],
            .. doors.Select(d => Line(Name(d), d.Word)),
            .. offers.Select(o => Line(o.Key.ToString(), o.Offer.Allowed ? Word(o.Offer) : say.Format("not.now", Word(o.Offer), o.Offer.WhyNot))),
            Line("/", say["keys.search"]),
            .. screen.Sorts ? (string[])[Line("s", say["keys.sort"])] : [],
            say["keys.redraw"],
            say["keys.esc"],
            Line("q, h", say["keys.back"]),
            say["keys.leave"],
        ];
    }

    private IEnumerable<Hint> Hints(Screen screen)
    {
        var doors = screen.Doors(screen.Selected).ToList();
        if (screen.Selected is not null && doors.All(d => d.Key != Door.Enter))
            yield return new Hint(say["enter"], say["do.details"]);
        foreach (var door in doors)
            yield return new Hint(Name(door), door.Word);
        var offers = screen.Offers(screen.Selected) is { } asked ? OfferKeys.Of(asked.Offers).Where(o => o.Offer.Allowed).ToList() : [];
        foreach (var (key, offer) in offers.Where(o => !o.Offer.Danger))
            yield return new Hint(key.ToString(), Word(offer));
        yield return new Hint("/", say["do.search"]);
        foreach (var (key, offer) in offers.Where(o => o.Offer.Danger))
            yield return new Hint(key.ToString(), Word(offer));
        if (screen.Sorts)
            yield return new Hint("s", say["do.sort"]);
    }

    // What asks for a name to be typed shows it by three dots.
    private string Word(Offer offer) => say.Offer(offer.Name) + (offer.Danger ? "…" : "");

    private string Name(Door door) => door.Key == Door.Enter ? say["enter"] : door.Key.ToString();

    private static string Line(string key, string text) => key + new string(' ', Math.Max(1, KeyColumns - key.GetColumns())) + text;
}
