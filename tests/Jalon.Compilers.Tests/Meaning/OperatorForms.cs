using Jalon.Algebra.Functions;
using Jalon.Algebra.Types;

namespace Jalon.Compilers.Tests.Meaning;

/// <summary>What is written with signs and words between values: a form each, and how an expression of it is made.</summary>
internal static class OperatorForms
{
    private static readonly TypeKind[] s_numbers = [TypeKind.Int, TypeKind.Decimal, TypeKind.Float];
    private static readonly TypeKind[] s_exact = [TypeKind.Int, TypeKind.Decimal];
    private static readonly TypeKind[] s_ordered =
        [TypeKind.Bool, TypeKind.Int, TypeKind.Decimal, TypeKind.Float, TypeKind.Text, TypeKind.Date, TypeKind.Time, TypeKind.DateTime, TypeKind.Duration];
    private static readonly TypeKind[] s_all = [.. s_ordered, TypeKind.Period];
    private static readonly string[] s_comparisons = ["==", "!=", "<", "<=", ">", ">="];
    private static readonly string[] s_texts = ["contains", "starts with", "ends with", "like"];

    private static readonly (TypeKind Left, string Sign, TypeKind Right)[] s_times =
    [
        (TypeKind.Date, "+", TypeKind.Duration), (TypeKind.Date, "-", TypeKind.Duration), (TypeKind.DateTime, "+", TypeKind.Duration), (TypeKind.DateTime, "-", TypeKind.Duration),
        (TypeKind.Date, "+", TypeKind.Period), (TypeKind.Date, "-", TypeKind.Period), (TypeKind.DateTime, "+", TypeKind.Period), (TypeKind.DateTime, "-", TypeKind.Period),
        (TypeKind.Date, "-", TypeKind.Date), (TypeKind.DateTime, "-", TypeKind.DateTime), (TypeKind.Duration, "+", TypeKind.Duration), (TypeKind.Duration, "-", TypeKind.Duration),
        (TypeKind.Duration, "*", TypeKind.Int), (TypeKind.Period, "*", TypeKind.Int),
    ];

    public static IReadOnlyList<string> All { get; } =
    [
        .. s_comparisons.Select(c => $"{c} of equal kinds"), .. s_comparisons.Select(c => $"{c} of numbers"), "< of a day and an instant", "=~", "!~", "+", "-", "*", "/", "mod", "- alone",
        .. s_times.Select(t => $"{t.Left} {t.Sign} {t.Right}"), "++", "??", "not", "and", "or", "is empty", "is not empty", "in list", "not in list", "in range", "not in range", "between", "between instants by day",
        .. s_texts, .. s_texts.Select(t => $"not {t}"), "matches", "not matches", "if", "case",
    ];

    public static Expression Make(string form, Generator from)
    {
        if (s_comparisons.FirstOrDefault(c => form == $"{c} of equal kinds") is { } equal)
        {
            var kind = from.One(equal is "==" or "!=" ? s_ordered : s_ordered);
            return Infix(form, from, from.Part(kind), equal, from.Part(kind));
        }

        if (s_comparisons.FirstOrDefault(c => form == $"{c} of numbers") is { } sign)
            return Infix(form, from, from.Part(s_numbers), sign, from.Part(s_numbers));
        if (s_times.Where(t => form == $"{t.Left} {t.Sign} {t.Right}").ToList() is [var times])
            return Infix(form, from, from.Part(times.Left), times.Sign, from.Part(times.Right));
        var negated = form.StartsWith("not ", StringComparison.Ordinal);
        var test = negated ? form[4..] : form;
        if (s_texts.Contains(test))
            return Infix(form, from, from.Part(TypeKind.Text), form, from.Part(TypeKind.Text));
        return test switch
        {
            "< of a day and an instant" => Infix(form, from, from.Part(TypeKind.Date), "<", from.Part(TypeKind.DateTime)),
            "=~" or "!~" or "++" => Infix(form, from, from.Part(TypeKind.Text), form, from.Part(TypeKind.Text)),
            "+" or "-" or "*" or "/" => Infix(form, from, from.Part(s_numbers), form, from.Part(s_numbers)),
            "mod" => Infix(form, from, from.Part(s_exact), form, from.Part(s_exact)),
            "- alone" => from.Part([.. s_numbers, TypeKind.Duration, TypeKind.Period]) is var n ? from.Made(form, $"(- ({n.Text}))", n) : n,
            "??" => from.One(s_all) is var kind ? Infix(form, from, from.Part(kind), "??", from.Part(kind)) : null!,
            "not" => from.Part(TypeKind.Bool) is var b ? from.Made(form, $"(not {b.Text})", b) : b,
            "and" or "or" => Infix(form, from, from.Part(TypeKind.Bool), form, from.Part(TypeKind.Bool)),
            "is empty" or "is not empty" => from.Part(s_all) is var x ? from.Made(form, $"({x.Text} {form})", x) : x,
            "in list" => List(form, from, negated),
            "in range" => Range(form, from, negated ? "not in" : "in", ".."),
            "between" => Range(form, from, "between", "and"),
            "between instants by day" => Ranged(form, from, from.Part(TypeKind.DateTime), "in", from.Part(TypeKind.Date), "..", from.Part(TypeKind.Date)),
            "matches" => Matches(form, from, negated),
            "if" => If(form, from),
            "case" => Case(form, from),
            _ => throw new InvalidOperationException($"No expression is made for {form}."),
        };
    }

    private static Expression Infix(string form, Generator from, Expression left, string sign, Expression right) =>
        from.Made(form, $"({left.Text} {sign} {right.Text})", left, right);

    private static Expression List(string form, Generator from, bool negated)
    {
        var kind = from.One(s_ordered);
        Expression[] parts = [from.Part(kind), from.Part(kind), from.Leaf(from.Literal(kind)), from.Leaf(from.Literal(kind))];
        return from.Made(form, $"({parts[0].Text} {(negated ? "not in" : "in")} [{string.Join(", ", parts.Skip(1).Select(p => p.Text))}])", parts);
    }

    private static Expression Range(string form, Generator from, string word, string between)
    {
        var kind = from.One(s_ordered);
        return Ranged(form, from, from.Part(kind), word, from.Part(kind), between, from.Part(kind));
    }

    private static Expression Ranged(string form, Generator from, Expression value, string word, Expression low, string between, Expression high) =>
        from.Made(form, $"({value.Text} {word} {low.Text} {between} {high.Text})", value, low, high);

    private static Expression Matches(string form, Generator from, bool negated)
    {
        var (subject, regex) = (from.Part(TypeKind.Text), from.One(Words.Regexes.Where(r => RegexPattern.TryParse(r) is not null).ToList()));
        return from.Made(form, $"({subject.Text} {(negated ? "not matches" : "matches")} {Words.Written(regex)})", subject);
    }

    private static Expression If(string form, Generator from)
    {
        var kind = from.One(s_all);
        Expression[] parts = [from.Part(TypeKind.Bool), from.Part(kind), from.Part(kind)];
        return from.Made(form, $"(if {parts[0].Text} then {parts[1].Text} else {parts[2].Text})", parts);
    }

    private static Expression Case(string form, Generator from)
    {
        var kind = from.One(s_all);
        Expression[] parts = [from.Part(TypeKind.Bool), from.Part(kind), from.Part(TypeKind.Bool), from.Part(kind)];
        return from.Made(form, $"(case when {parts[0].Text} then {parts[1].Text} when {parts[2].Text} then {parts[3].Text} end)", parts);
    }
}
