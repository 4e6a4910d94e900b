using System.Collections.Frozen;
using Jalon.Algebra.Functions;
using Jalon.Language.Syntax;

namespace Jalon.Language.Diagnostics;

/// <summary>What somebody meant who writes another language here, or mistypes a word: told beside a token that could not be read.</summary>
internal static class Slips
{
    private static readonly string[] clauses = ["where", "derive", "order by", "limit", "sample", "distinct by", "group by", "select", "union", "intersect", "except"];

    // Words of SQL, KQL and PRQL that stand where a clause or an operator does.
    private static readonly FrozenDictionary<string, string> words = new Dictionary<string, string>
    {
        ["extend"] = "derive name = ...",
        ["mutate"] = "derive name = ...",
        ["project"] = "select a, b",
        ["summarize"] = "group by a derive n = count()",
        ["summarise"] = "group by a derive n = count()",
        ["aggregate"] = "group by a derive n = count()",
        ["take"] = "limit 10",
        ["top"] = "limit 10",
        ["head"] = "limit 10",
        ["fetch"] = "limit 10",
        ["offset"] = "where row_number() over (order by a) > 20",
        ["skip"] = "where row_number() over (order by a) > 20",
        ["sort"] = "order by a desc",
        ["arrange"] = "order by a desc",
        ["filter"] = "where ...",
        ["qualify"] = "where ...",
        ["descending"] = "desc",
        ["ascending"] = "asc, or nothing",
        ["ilike"] = "=~ \"...\", or lower(a) like \"...\"",
        ["rlike"] = "matches \"...\"",
        ["regexp"] = "matches \"...\"",
        ["has"] = "contains \"...\"",
        ["includes"] = "contains \"...\"",
        ["startswith"] = "starts with \"...\"",
        ["endswith"] = "ends with \"...\"",
        ["percent"] = "10%",
        ["unique"] = "distinct by a",
        ["uniq"] = "distinct by a",
        ["as"] = "to_text(a), to_int(a), to_date(a) to convert; name = a to name",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>What was meant; null where nobody can tell.</summary>
    /// <param name="at">The token that could not be read.</param>
    /// <param name="expected">What could have stood there.</param>
    public static Phrase? Of(Token at, IReadOnlyList<Phrase> expected)
    {
        bool Could(Phrase phrase) => expected.Contains(phrase);
        var (before, next) = (at.Previous, at.Next);
        var touches = before is not null && before.End == at.Start;
        return at.Kind switch
        {
            TokenKind.Colon when next.Kind == TokenKind.Colon => Write("to_text(a), to_int(a), to_date(a)"),
            TokenKind.Comma when Could(Wanted.NextSetting) => Phrase.Of("slip.commas"),
            TokenKind.Comma when before?.Kind == TokenKind.Number && touches && next.Kind == TokenKind.Number && next.Start == at.End =>
                Write(before.Text + (next.Text.Length == 3 ? "_" : ".") + next.Text),
            TokenKind.OpenBrace when Could(Wanted.Expression) => Phrase.Of("slip.braces"),
            TokenKind.Star when before?.Kind == TokenKind.Dot => Phrase.Of("slip.star"),
            TokenKind.Minus when touches && before!.IsWord && next.IsWord && Could(Wanted.Mark(TokenKind.OpenBrace)) => Write($"{before.Text}_{next.Text}"),
            TokenKind.Bang when next.IsWord => Write($"not {next.Text}"),
            TokenKind.Not when next.Kind == TokenKind.Equal => Write("!="),
            TokenKind.Number when before is not null && Lookahead.Is(before, "interval") => Write($"{at.Text} days"),
            TokenKind.Text when Could(Wanted.Source) => Phrase.Of("slip.quotes", ("name", Quote.Short(at.Text.Trim('"')))),
            TokenKind.OpenBracket when Could(Wanted.Source) => Phrase.Of("slip.quotes", ("name", Quote.Short(next.Text))),
            TokenKind.Text when touches && before!.Kind == TokenKind.Name => Phrase.Of("hint.concatenate"),
            TokenKind.From when Could(Wanted.Mark(TokenKind.CloseParenthesis)) => Phrase.Of("slip.from_first"),
            _ => at.IsWord ? OfWord(at, expected) : null,
        };
    }

    /// <summary>What was meant by a query right behind the name of a function; null for a <c>from</c> behind anything else, such as the columns of SQL.</summary>
    public static Phrase? OfFrom(Token from) =>
        from.Previous is { Kind: TokenKind.Name, Previous.Kind: not (TokenKind.Select or TokenKind.Comma) } name && Catalogue.Standard.Find(name.Text) is { Kind: FunctionKind.Aggregate }
            ? Write($"{name.Text}(from ...)")
            : null;

    private static Phrase? OfWord(Token at, IReadOnlyList<Phrase> expected)
    {
        var (word, before) = (at.Text, at.Previous);
        if (before is { Kind: TokenKind.Select, Previous.Kind: TokenKind.OpenParenthesis }) return Phrase.Of("slip.from_first");
        if (before?.Kind == TokenKind.Distinct) return Write("count_distinct(a), or distinct by a");
        if (before?.Kind == TokenKind.Number && at.Kind == TokenKind.Name && Suggestion.Nearest(word, Words.Units) is { } unit) return Phrase.Of("did_you_mean", ("suggestion", unit));
        if (before?.Kind == TokenKind.Union && Lookahead.Is(at, "all")) return Phrase.Of("slip.all");
        if (expected.Contains(Wanted.Mark(TokenKind.OpenParenthesis))) return Phrase.Of("slip.nested");
        if (before is not null && Lookahead.MeantKind(before) == TokenKind.From && expected.Contains(Wanted.Operator)) return Phrase.Of(OfQuery(before.Previous));
        if (before?.Kind == TokenKind.Case && expected.Contains(Wanted.Mark(TokenKind.When))) return Write($"case when {Quote.Short(word)} == ... then ...");
        if (expected.Contains(Wanted.Pipeline)) return Lookahead.Is(at, "with") || at.Kind == TokenKind.With ? Write("let name = (from ...)") : Write($"from {Quote.Short(word)}");
        if (!expected.Contains(Wanted.Clause) && !expected.Contains(Wanted.Operator) || at.Kind is not TokenKind.Name) return null;
        var isAfterSource = before?.Previous?.Kind == TokenKind.From;
        if (words.TryGetValue(word, out var instead) && !(isAfterSource && Lookahead.Is(at, "as"))) return Write(instead);
        if (Suggestion.Nearest(word, clauses) is { } near && expected.Contains(Wanted.Clause)) return Phrase.Of("did_you_mean", ("suggestion", near));
        return isAfterSource ? Phrase.Of("slip.alias", ("name", Quote.Short(before!.Text))) : null;
    }

    // A query stands where an expression does, so that its `from` was taken for a name.
    private static string OfQuery(Token? before) => before is not null && Lookahead.MeantKind(before) == TokenKind.In ? "slip.rows" : "slip.one_value";

    private static Phrase Write(string example) => Phrase.Of("hint.write", ("example", example));
}
