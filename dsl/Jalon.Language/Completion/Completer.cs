using Jalon.Language.Binding;
using Jalon.Language.Syntax;

namespace Jalon.Language.Completion;

/// <summary>
/// What could stand at a place of a text, and what does: one service for whoever shows texts to people. The grammar says which words may
/// follow, the binder which names; the text may break off anywhere and be wrong elsewhere. Pure.
/// </summary>
/// <param name="around">What the text may speak of.</param>
public sealed class Completer(Surroundings around)
{
    // A name that nobody writes, put where one could stand, so that the binder meets it.
    private const string Caret = "caret_7f3a91";

    private readonly Items _items = new(around.Model);

    /// <summary>What could stand at a place of a session's entry: a query, or steps.</summary>
    /// <param name="text">The entry.</param>
    /// <param name="caret">The place, in UTF-16 units: between 0 and the length.</param>
    public Completions OfEntry(string text, int caret) => Complete(text, caret, Entry);

    /// <summary>What could stand at a place of a file of campaigns and tests.</summary>
    /// <param name="text">The file.</param>
    /// <param name="caret">The place, in UTF-16 units: between 0 and the length.</param>
    public Completions OfFile(string text, int caret) => Complete(text, caret, File);

    /// <summary>What stands at a place of a session's entry; null for nothing to speak of.</summary>
    public Hover? HoverEntry(string text, int caret) => Hovered(text, caret, Entry);

    /// <summary>What stands at a place of a file of campaigns and tests; null for nothing to speak of.</summary>
    public Hover? HoverFile(string text, int caret) => Hovered(text, caret, File);

    /// <summary>Whether an entry breaks off: what it misses could still be written after it.</summary>
    public static bool IsUnfinished(string text)
    {
        var parsed = Parser.ParseEntry(new SourceText("", text));
        return parsed.Diagnostics.Count > 0 && parsed.Diagnostics.All(d => d.Code == "JAL0101" && d.Span.Start >= text.AsSpan().TrimEnd().Length);
    }

    private Form Entry => new(source => Parser.ParseEntry(source).First, (source, watch) => Analysis.OfEntry(source, around, watch));

    private Form File => new(
        source => Parser.ParseFile(source).First,
        (source, watch) => Analysis.OfFile(source, around.Model, around.Sources, around.Catalogue, around.Types, around.Zone, around.Campaigns, watch));

    private Completions Complete(string text, int caret, Form form)
    {
        caret = Math.Clamp(caret, 0, text.Length);
        var (start, end) = NameAround(text, caret);
        var nothing = new Completions(new Span(caret, caret), []);
        var before = form.Parse(new SourceText("", text[..start]));
        if (IsInside(text, start, caret, form))
            return nothing;
        var last = Last(before);
        var units = last?.Kind == TokenKind.Number && last.End < start ? Units(last) : [];
        var words = Expectation.After(before).Select(word => new CompletionItem(word, CompletionKind.Keyword, null, WordDocumentation.Of(word)));
        var watch = Listen(text[..start], text[end..], form);
        // An activity type may hold a hyphen, so that the name begins before the word does.
        var replaced = new Span(Math.Min(start, watch.NameSpan?.Start ?? start), end);
        return Chosen(replaced, text[replaced.Start..caret], [.. units, .. watch.Names.Where(IsItself).Select(_items.Of), .. words]);
    }

    // A table goes by the name of its entity.
    private bool IsItself(Candidate candidate) =>
        candidate.Meaning is not SourceName || around.Model.Find(candidate.Name) is not null || around.Model.Entities.All(e => e.Table != candidate.Name);

    private static Completions Chosen(Span replaced, string written, IEnumerable<CompletionItem> items)
    {
        var wanted = written.TrimStart('`');
        return new Completions(replaced, [.. items.Where(i => i.Text.TrimStart('`').StartsWith(wanted, StringComparison.OrdinalIgnoreCase))]);
    }

    // The text as it is with a name put at the place, then with what is open brought to an end, then without what comes after.
    private static Watch Listen(string before, string after, Form form)
    {
        var with = before + Caret;
        var watch = form.Heard(with + after, before.Length);
        if (watch.Names.Count > 0)
            return watch;
        with += Unfinished.Tail(with, form.Parse);
        watch = form.Heard(with + after, before.Length);
        return watch.Names.Count > 0 ? watch : form.Heard(with + Unfinished.Braces(form.Parse(new SourceText("", with))), before.Length);
    }

    private Hover? Hovered(string text, int caret, Form form)
    {
        caret = Math.Clamp(caret, 0, text.Length);
        var watch = form.Heard(text, caret);
        var value = watch.Value;
        if (watch.Meaning is var (span, meaning))
        {
            var item = _items.Of(meaning);
            var typed = value is { } v && v.Span.End == span.End ? v.Value : null;
            return new Hover(span, $"{meaning.Name}: {item.Signature}", typed?.Type.ToString(), typed?.MayBeEmpty ?? false, item.Documentation);
        }

        var (start, end) = NameAround(text, caret);
        if (end > start && around.Catalogue.Find(text[start..end]) is { } function && Items.Of(function) is var known)
            return new Hover(new Span(start, end), known.Signature!, null, false, known.Documentation);
        if (end > start && WordDocumentation.Of(text[start..end]) is { } said)
            return new Hover(new Span(start, end), text[start..end], null, false, said);
        return value is { } whole ? new Hover(whole.Span, text[whole.Span.Start..whole.Span.End], whole.Value.Type.ToString(), whole.Value.MayBeEmpty, null) : null;
    }

    private static IEnumerable<CompletionItem> Units(Token number) =>
        new[] { "second", "minute", "hour", "day", "week", "month", "year" }
            .Select(unit => new CompletionItem(number.Text == "1" ? unit : unit + "s", CompletionKind.Unit, unit is "month" or "year" ? "period" : "duration"));

    // Inside a text, a number, a comment nothing is named.
    private static bool IsInside(string text, int start, int caret, Form form)
    {
        var line = text.LastIndexOf('\n', Math.Max(0, caret - 1), Math.Max(0, caret)) + 1;
        for (var at = form.Parse(new SourceText("", text)); ; at = at.Next)
        {
            if (at.Kind == TokenKind.EndOfText || at.Start >= start)
                return at.Start > start && at.Trivia.ToString() is var gap && gap.Length > 0
                    && text.AsSpan(Math.Max(line, at.Previous?.End ?? 0), Math.Max(0, caret - Math.Max(line, at.Previous?.End ?? 0))).Contains('#');
            if (at.End > start && at.Kind is TokenKind.Text or TokenKind.Number or TokenKind.Percentage or TokenKind.Date or TokenKind.Time or TokenKind.DateTime or TokenKind.Version)
                return true;
        }
    }

    private static Token? Last(Token first)
    {
        var at = first;
        while (at.Kind != TokenKind.EndOfText)
            at = at.Next;
        return at.Previous;
    }

    private static (int Start, int End) NameAround(string text, int caret)
    {
        var (start, end) = (caret, caret);
        while (start > 0 && IsOfName(text[start - 1]))
            start--;
        while (end < text.Length && IsOfName(text[end]))
            end++;
        if (start > 0 && text[start - 1] == '`')
            start--;
        return (start, end < text.Length && text[end] == '`' ? end + 1 : end);
    }

    private static bool IsOfName(char c) => char.IsAsciiLetterOrDigit(c) || c == '_';

    // How a form of text is parsed and bound.
    private sealed record Form(Func<SourceText, Token> Parse, Action<SourceText, Watch> Bind)
    {
        public Watch Heard(string text, int place)
        {
            var watch = new Watch(place);
            Bind(new SourceText("", text), watch);
            return watch;
        }
    }
}
