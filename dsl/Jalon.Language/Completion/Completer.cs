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

    /// <summary>What could stand at a place of a session's entry: a query, or steps.</summary>
    /// <param name="text">The entry.</param>
    /// <param name="caret">The place, in UTF-16 units: between 0 and the length.</param>
    public Completions OfEntry(string text, int caret) => Complete(text, caret, Entry);

    /// <summary>What could stand at a place of a file of campaigns and tests.</summary>
    /// <param name="text">The file.</param>
    /// <param name="caret">The place, in UTF-16 units: between 0 and the length.</param>
    public Completions OfFile(string text, int caret) => Complete(text, caret, File);

    /// <summary>What could stand at a place of a file of the model.</summary>
    /// <param name="text">The file.</param>
    /// <param name="caret">The place, in UTF-16 units: between 0 and the length.</param>
    public Completions OfModel(string text, int caret) => Complete(text, caret, Model);

    /// <summary>What stands at a place of a session's entry; null for nothing to speak of.</summary>
    public Hover? HoverEntry(string text, int caret) => Hovered(text, caret, Entry);

    /// <summary>What stands at a place of a file of campaigns and tests; null for nothing to speak of.</summary>
    public Hover? HoverFile(string text, int caret) => Hovered(text, caret, File);

    /// <summary>What stands at a place of a file of the model; null for nothing to speak of.</summary>
    public Hover? HoverModel(string text, int caret) => Hovered(text, caret, Model);

    /// <summary>Whether an entry breaks off: what it misses could still be written after it.</summary>
    public static bool IsUnfinished(string text)
    {
        var parsed = Parser.ParseEntry(new SourceText("", text));
        return parsed.Diagnostics.Count > 0 && parsed.Diagnostics.All(d => d.Code == "JAL0101" && d.Span.Start >= text.AsSpan().TrimEnd().Length);
    }

    private TextForm Entry => new(
        source => Parser.ParseEntry(source).First,
        (source, watch) =>
        {
            Analysis.OfEntry(source, around, watch);
            return around.Model;
        });

    private TextForm File => new(
        source => Parser.ParseFile(source).First,
        (source, watch) =>
        {
            Analysis.OfFile(source, around.Model, around.Sources, around.Catalogue, around.Types, around.Zone, around.Campaigns, watch);
            return around.Model;
        });

    private TextForm Model => new(source => Parser.ParseFile(source).First, (source, watch) => Analysis.OfModel(source, around, watch));

    private static Completions Complete(string text, int caret, TextForm form)
    {
        caret = Math.Clamp(caret, 0, text.Length);
        var (start, end) = NameAround(text, caret);
        if (Literal(text, start, caret, form) is { } literal)
            return WithinLiteral(text, caret, literal, form);
        var before = form.First(text[..start]);
        var last = Last(before);
        var units = last?.Kind == TokenKind.Number && last.End < start ? Units(last) : [];
        var heard = Listen(before, text[end..], form);
        var words = Expectation.After(before, heard.Watch).Select(word => new CompletionItem(word, CompletionKind.Keyword, null, WordDocumentation.Of(word)));
        // An activity type may hold a hyphen, and a table's name points, so that the name begins before the word does.
        var replaced = new Span(Math.Min(start, heard.Watch.NameSpan?.Start ?? start), end);
        return Chosen(replaced, text[replaced.Start..caret], [.. units, .. heard.Items, .. words]);
    }

    // Inside a text, a number, a comment nothing is named, unless a text is a name there, as a table's is.
    private static Completions WithinLiteral(string text, int caret, Span literal, TextForm form)
    {
        var heard = literal.Length == 0 ? null : form.Heard(text, caret);
        return heard?.Watch.NameSpan == literal ? Chosen(literal, text[literal.Start..caret], heard.Items) : new Completions(new Span(caret, caret), []);
    }

    private static Completions Chosen(Span replaced, string written, IEnumerable<CompletionItem> items)
    {
        var wanted = written.TrimStart('`', '"');
        return new Completions(replaced, [.. items.Where(i => i.Text.TrimStart('`', '"').StartsWith(wanted, StringComparison.OrdinalIgnoreCase))]);
    }

    private static Hearing Listen(Token before, string after, TextForm form)
    {
        Hearing? heard = null;
        foreach (var text in WithName(before, after, form))
        {
            heard = form.Heard(text, before.Reading.Source.Text.Length);
            if (heard.Watch.Names.Count > 0)
                break;
        }

        return heard!;
    }

    // The text as it is with a name put at the place, then as a setting where one may begin, then with what is open brought to an end, then without what comes after.
    private static IEnumerable<string> WithName(Token before, string after, TextForm form)
    {
        var with = before.Reading.Source.Text + Caret;
        yield return with + after;
        if (before.Reading.Open.Contains(Wanted.NextSetting))
            yield return with + " = 0" + after;
        with += Unfinished.Tail(with, form.Parse);
        yield return with + after;
        yield return with + Unfinished.Braces(form.First(with));
    }

    private Hover? Hovered(string text, int caret, TextForm form)
    {
        caret = Math.Clamp(caret, 0, text.Length);
        var (watch, model) = form.Heard(text, caret);
        var value = watch.Value;
        if (watch.Meaning is var (span, meaning))
        {
            var item = new Items(model).Of(meaning);
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

    // The literal that a place is inside of; one of no length for a comment; null elsewhere.
    private static Span? Literal(string text, int start, int caret, TextForm form)
    {
        var line = text.LastIndexOf('\n', Math.Max(0, caret - 1), Math.Max(0, caret)) + 1;
        for (var at = form.First(text); ; at = at.Next)
        {
            if (at.Kind == TokenKind.EndOfText || at.Start >= start)
            {
                var comment = Math.Max(line, at.Previous?.End ?? 0);
                return text.AsSpan(comment, Math.Max(0, caret - comment)).Contains('#') ? new Span(caret, caret) : null;
            }

            if (at.End > start && at.Kind is TokenKind.Text or TokenKind.Number or TokenKind.Percentage or TokenKind.Date or TokenKind.Time or TokenKind.DateTime or TokenKind.Version)
                return at.Span;
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
}
