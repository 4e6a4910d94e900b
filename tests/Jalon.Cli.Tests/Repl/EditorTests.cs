using Jalon.Api.Questions;
using Jalon.Cli.Repl.Editing;

namespace Jalon.Cli.Tests.Repl;

/// <summary>Keys on a line, the place shown as <c>|</c>.</summary>
public class EditorTests
{
    [Theory]
    [InlineData("abc|", "Left Left x", "ax|bc")]
    [InlineData("a😀|b", "Left", "a|😀b")]
    [InlineData("a|😀b", "Right", "a😀|b")]
    [InlineData("a😀|", "Backspace", "a|")]
    [InlineData("a|😀b", "Delete", "a|b")]
    [InlineData("from customer| where", "^W", "from | where")]
    [InlineData("from customer| where", "^U", "| where")]
    [InlineData("from customer| where", "^K", "from customer|")]
    [InlineData("from customer where|", "^A", "|from customer where")]
    [InlineData("one\ntwo| three\nfour", "^A", "one\n|two three\nfour")]
    [InlineData("one\ntwo| three\nfour", "^E", "one\ntwo three|\nfour")]
    [InlineData("one\ntwo| three\nfour", "^K", "one\ntwo|\nfour")]
    [InlineData("one\ntwo thr|ee\nfour", "Up", "one|\ntwo three\nfour")]
    [InlineData("one\ntwo thr|ee\nfour", "Down", "one\ntwo three\nfour|")]
    [InlineData("one\ntwo|", "Up Up", "one|\ntwo")]
    [InlineData("a.b c|", "Alt+B Alt+B", "a.|b c")]
    [InlineData("|a.b c", "Alt+F Alt+F", "a.b| c")]
    [InlineData("a|", "Alt+Enter b", "a\nb|")]
    [InlineData("a|", "^C", "|")]
    public void Keys_change_the_line(string before, string keys, string after) => Assert.Equal(after, Shown(Pressed(State(before), keys)));

    [Fact]
    public void Going_back_and_on_in_the_history_ends_at_what_was_being_written()
    {
        var state = State("dra|") with { History = History.Of(["one", "two\nlines"]) };
        Assert.Equal(["two\nlines|", "one|", "one|", "two\nlines|", "dra|", "dra|"], Steps(state, "Up ^P Up Down Down Down"));
    }

    [Fact]
    public void The_history_keeps_an_entry_once_in_a_row_and_no_more_than_it_may()
    {
        var history = Enumerable.Range(0, History.Most + 5).Aggregate(History.Of([]), (h, n) => h.With($"q{n}").With($"q{n}").With("  "));
        Assert.Equal(History.Most, history.Entries.Count);
        Assert.Equal($"q{History.Most + 4}", history.Entries[^1]);
    }

    [Fact]
    public void One_thing_is_written_at_once_several_as_far_as_they_agree()
    {
        Assert.Equal("from customer| x", Shown(State("from cus| x").With(Found(5, 8, "customer"))));
        var several = State("where co|").With(Found(6, 8, "count(", "count_distinct("));
        Assert.Equal("where count|", Shown(several));
        Assert.Equal(["where count(|", "where count_distinct(|", "where count(|", "where count_distinct(|"], Steps(several, "Tab Tab Down Up"));
        Assert.Null(Pressed(several, "Escape").Menu);
        Assert.Equal("where count(x|", Shown(Pressed(several, "Tab x")));
    }

    [Fact]
    public void Enter_takes_what_is_chosen_and_only_then_submits()
    {
        var (chosen, first) = Pressed(State("co|").With(Found(0, 2, "count(", "coalesce(")), "Tab").Press(Key("Enter"));
        Assert.Equal((Effect.None, "count(|"), (first, Shown(chosen)));
        Assert.Equal(Effect.Submit, chosen.Press(Key("Enter")).Effect);
    }

    [Fact]
    public void Nothing_more_comes_only_from_an_empty_line()
    {
        Assert.Equal(Effect.Leave, State("|").Press(Key("^D")).Effect);
        Assert.Equal("ac|", Shown(Pressed(State("a|bc"), "^D Right")));
    }

    [Fact]
    public void A_frame_wraps_and_puts_the_cursor_where_the_next_character_will_stand()
    {
        var frame = Frame.Of(State("from customer|\nwhere"), 20, 24);
        Assert.Equal(["jalon> from custome", "r", "     > where"], frame.Rows);
        Assert.Equal((1, 1), (frame.CursorRow, frame.CursorColumn));
        Assert.All(Frame.Of(State(new string('漢', 60) + "|"), 20, 24).Rows, row => Assert.True(Views.Cells.Width(row) < 20));
    }

    [Fact]
    public void A_frame_is_never_higher_than_the_terminal_and_shows_what_is_chosen()
    {
        var menu = State("x|").With(Found(0, 1, [.. Enumerable.Range(0, 30).Select(n => $"name{n:00}")]));
        foreach (var steps in new[] { 1, 9, 30, 31 })
        {
            var state = Pressed(menu, string.Join(' ', Enumerable.Repeat("Tab", steps)));
            var frame = Frame.Of(state, 80, 10);
            Assert.True(frame.Rows.Count <= 10);
            Assert.Contains(frame.Rows, row => row.StartsWith($"> {state.Menu!.Items[state.Menu.Chosen].Text}", StringComparison.Ordinal));
        }

        Assert.Equal(5, Frame.Of(State(string.Join('\n', Enumerable.Range(0, 50)) + "|"), 80, 5).Rows.Count);
    }

    private static EditorState State(string marked)
    {
        var caret = marked.IndexOf('|', StringComparison.Ordinal);
        return new EditorState(new LineBuffer(marked.Remove(caret, 1), caret), History.Of([]));
    }

    private static string Shown(EditorState state) => state.Buffer.Text.Insert(state.Buffer.Caret, "|");

    private static EditorState Pressed(EditorState state, string keys) => keys.Split(' ').Aggregate(state, (s, key) => s.Press(Key(key)).State);

    private static List<string> Steps(EditorState state, string keys)
    {
        var steps = new List<string>();
        foreach (var key in keys.Split(' '))
        {
            state = state.Press(Key(key)).State;
            steps.Add(Shown(state));
        }

        return steps;
    }

    private static Assistance Found(int start, int end, params string[] names) =>
        new(start, end, [.. names.Select(n => new AssistItem(n, "function", "int", "What it does."))], null, false);

    private static ConsoleKeyInfo Key(string key)
    {
        var (control, alt) = (key is ['^', _], key.StartsWith("Alt+", StringComparison.Ordinal));
        var name = control ? key[1..] : alt ? key[4..] : key;
        var found = name switch { "Left" or "Right" or "Up" or "Down" => name + "Arrow", _ => name };
        return char.IsLower(key[0])
            ? new ConsoleKeyInfo(key[0], Enum.Parse<ConsoleKey>(key, ignoreCase: true), false, false, false)
            : new ConsoleKeyInfo('\0', Enum.Parse<ConsoleKey>(found), false, alt, control);
    }
}
