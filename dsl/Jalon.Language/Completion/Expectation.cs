using Jalon.Language.Binding;
using Jalon.Language.Diagnostics;
using Jalon.Language.Syntax;

namespace Jalon.Language.Completion;

/// <summary>Asks the grammar how a text that ends here could go on: which words of the language may follow.</summary>
internal static class Expectation
{
    private static readonly (Phrase Wanted, string[] Words)[] answers =
    [
        (Wanted.Expression, ["not", "if", "case when", "true", "false", "empty"]),
        (Wanted.Operator, ["and", "or", "in", "not in", "between", "is empty", "is not empty", "like", "contains", "starts with", "ends with", "matches", "mod"]),
        (Wanted.Clause, ["where", "derive", "order by", "limit", "sample", "distinct by", "group by", "select", "union (", "intersect (", "except ("]),
        (Wanted.Pipeline, ["from", "let"]),
        (Wanted.Source, ["input", "file", "audience"]),
        (Wanted.Declaration, ["campaign", "entity", "test", "let"]),
        (Wanted.Empty, ["empty"]),
        (Wanted.NotEmpty, ["not empty"]),
    ];

    private static readonly (TokenKind Kind, string[] Words)[] marks =
    [
        .. Enum.GetValues<TokenKind>().Where(k => k is >= TokenKind.And and <= TokenKind.Test && k is not (TokenKind.Order or TokenKind.End)).Select(k => (k, (string[])[k.ToString().ToLowerInvariant()])),
        (TokenKind.Order, ["order by"]),
        (TokenKind.End, ["end"]),
    ];

    /// <summary>The words.</summary>
    /// <param name="first">The first token of a text that was parsed up to the place.</param>
    /// <param name="watch">What was heard there: the grammar takes any value where the binder may want a name and nothing else.</param>
    public static IReadOnlyList<string> After(Token first, Watch watch)
    {
        var open = first.Reading.Open.ToHashSet(ReferenceEqualityComparer.Instance);
        if (open.Contains(Wanted.Value))
            open.UnionWith(watch.Takes);
        else if (watch.Names.Count > 0 && !watch.Takes.Contains(Wanted.Expression))
            open.Remove(Wanted.Expression);
        var words = answers.Where(a => open.Contains(a.Wanted)).SelectMany(a => a.Words)
            .Concat(marks.Where(m => open.Contains(Wanted.Mark(m.Kind))).SelectMany(m => m.Words))
            .Distinct(StringComparer.Ordinal);
        return [.. words];
    }
}
