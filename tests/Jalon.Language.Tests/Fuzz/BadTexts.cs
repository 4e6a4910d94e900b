using System.Text;
using Jalon.Language.Syntax;

namespace Jalon.Language.Tests.Fuzz;

/// <summary>Makes texts that nobody means: good ones with tokens changed, tokens in any order, characters of any kind. The same seed makes the same texts.</summary>
internal sealed class BadTexts
{
    private static readonly string[] tokens =
    [
        "(", ")", "[", "]", "{", "}", ",", ".", "..", ":", "=", "!", "==", "!=", "<", "<=", ">", ">=", "=~", "!~", "??", "++", "+", "-", "*", "/", "%", "<>", "&&", "||", "|", ";", "--", "//", "/*", "#", "\n", "\"", "'", "`",
        "and", "or", "not", "in", "between", "is", "like", "contains", "starts", "ends", "with", "matches", "mod", "if", "then", "else", "case", "when", "end", "true", "false", "empty", "from", "let", "where", "derive", "order", "by",
        "asc", "desc", "limit", "sample", "seed", "distinct", "keep", "group", "union", "intersect", "except", "select", "over", "input", "audience", "file", "entity", "campaign", "activity", "test", "AND", "NULL", "having", "join",
        "customer", "purchases", "spend", "country", "outer", "id", "sum", "count", "exists", "lower", "matches \"(a+\"", "to_int!", "split@1", "@2026-02-30", "@25:00", "@2026-11-23T08:00", "90 days", "1.5 month", "99999999999999999999", "0.0000001",
        "10%", "\"text\"", "\"\\u{110000}\"", "\"\\q\"", "`a b`", "``", "x", "é", "раураl", "‘", "\u202e", "\0", "\ud800", "😀", "1_0", "1__0", "@", "@1", "$", "~", "^",
    ];

    private readonly Random _random;
    private readonly IReadOnlyList<string> _seeds;
    private readonly ValidTexts _valid;

    public BadTexts(Random random, IReadOnlyList<string> seeds) => (_random, _seeds, _valid) = (random, seeds, new ValidTexts(random));

    public string Next() => _random.Next(10) switch
    {
        0 => Tokens(_random.Next(1, 60)),
        1 => Characters(_random.Next(1, 200)),
        2 => Nested(),
        _ => Changed(Seed(), _random.Next(1, 5)),
    };

    private string Seed() => _random.Next(4) switch
    {
        0 => _valid.Query(),
        1 => _valid.Campaign(),
        _ => _seeds[_random.Next(_seeds.Count)],
    };

    private string Changed(string text, int times)
    {
        for (var time = 0; time < times; time++)
        {
            var spans = Parser.ParseFile(new SourceText("", text)).Tokens.Select(t => t.Span).ToList();
            var (a, b) = (spans[_random.Next(spans.Count)], spans[_random.Next(spans.Count)]);
            text = _random.Next(8) switch
            {
                0 => text[..a.Start] + text[a.End..],
                1 => text[..a.End] + " " + text[a.Start..],
                2 => a.End <= b.Start ? text[..a.Start] + text[b.Start..b.End] + text[a.End..b.Start] + text[a.Start..a.End] + text[b.End..] : text,
                3 => text[..a.Start] + Token() + text[a.End..],
                4 => text[..a.Start] + Token() + " " + text[a.Start..],
                5 => text[..a.Start],
                6 => text[..a.Start] + Characters(3) + text[a.Start..],
                _ => text[..a.Start] + Seed() + text[a.Start..],
            };
            if (text.Length > 20_000) text = text[..20_000];
        }

        return text;
    }

    private string Nested()
    {
        var piece = Tokens(_random.Next(1, 4));
        var text = string.Concat(Enumerable.Repeat(piece + " ", _random.Next(1, 600)));
        return _random.Next(2) == 0 ? text : "from customer where " + text;
    }

    private string Tokens(int count) => string.Join(_random.Next(8) == 0 ? "" : " ", Enumerable.Range(0, count).Select(_ => Token()));

    private string Token() => tokens[_random.Next(tokens.Length)];

    private string Characters(int count)
    {
        var text = new StringBuilder();
        for (var i = 0; i < count; i++)
            text.Append(_random.Next(3) switch { 0 => (char)_random.Next(0x20, 0x7f), 1 => (char)_random.Next(0x100), _ => (char)_random.Next(0x10000) });
        return text.ToString();
    }
}
