using System.Globalization;

namespace Jalon.Language.Tests.Fuzz;

/// <summary>Makes well-written texts of all forms that the grammar has; what they mean is another matter. The same seed makes the same texts.</summary>
internal sealed class ValidTexts(Random random)
{
    private static readonly string[] names = ["id", "country", "spend", "purchases", "home", "sponsor", "email", "seed", "keep", "`odd name`", "order_number", "x"];
    private static readonly string[] functions = ["lower", "round", "least", "to_text", "days_between", "coalesce"];
    private static readonly string[] aggregates = ["sum", "count", "exists", "first", "max", "join_text"];
    private static readonly string[] literals = ["1", "12.50", "10%", "\"text\"", "\"a \\\"b\\\"\"", "true", "empty", "@2026-11-23", "@08:00", "@2026-11-23T08:00Z", "90 days", "1 month", "[1, 2]", "-3"];

    public string Query()
    {
        var lets = string.Concat(Enumerable.Range(0, random.Next(3)).Select(i => $"let step{i.ToString(CultureInfo.InvariantCulture)} = ({Pipeline(1)}) "));
        return lets + Pipeline(3);
    }

    public string Campaign()
    {
        var forms = Enumerable.Range(0, random.Next(1, 5)).Select(i => $"  activity a{i.ToString(CultureInfo.InvariantCulture)} : {Pick("build-audience", "split@1.4", "deduplicate")} {{\n{Settings(4)}  }}\n");
        return $"campaign c {Pick("", "\"Title\" ")}{{\n  tags = [\"a\"]  overlap = skip\n{string.Concat(forms)}  gate a0 {{ require = {Expression(2)} }}\n}}\n";
    }

    public string Pipeline(int depth)
    {
        var source = Pick("customer", "segments.vip", "input", "file \"x.csv\"", "audience old");
        return $"from {source}{string.Concat(Enumerable.Range(0, random.Next(4)).Select(_ => "\n  " + Clause(depth)))}";
    }

    public string Expression(int depth)
    {
        if (depth <= 0)
            return Pick(literals);
        return random.Next(14) switch
        {
            0 or 1 => Path(),
            2 => Pick(literals),
            3 => $"{Operand(depth - 1)} {Pick("+", "-", "*", "/", "mod", "++", "??")} {Operand(depth - 1)}",
            4 or 5 => $"{Operand(depth - 1)} {Pick("==", "!=", "<", "<=", ">", ">=", "=~", "!~")} {Operand(depth - 1)}",
            6 => $"{Comparison(depth - 1)} {Pick("and", "or")} {Comparison(depth - 1)}",
            7 => $"{Operand(depth - 1)} {Pick("is empty", "is not empty", "like \"%x\"", "not contains \"x\"", "starts with \"a\"", "matches \"a+\"", "in [1, 2]", "in 1 .. 9", "not between 1 and 9", "in (from customer select id)")}",
            8 => $"{Pick(functions)}({string.Join(", ", Enumerable.Range(0, random.Next(1, 4)).Select(_ => Expression(depth - 1)))})",
            9 => $"{Pick(aggregates)}({Path()}{Optional($" where {Comparison(depth - 1)}")}{Optional($" order by {Path()} desc")}{Optional(" limit 3")})",
            10 => $"({Expression(depth - 1)})",
            11 => $"(if {Comparison(depth - 1)} then {Operand(depth - 1)} else {Operand(depth - 1)})",
            12 => $"case when {Comparison(depth - 1)} then {Operand(depth - 1)} {Optional($"else {Operand(depth - 1)} ")}end",
            _ => $"sum({Path()}) over (by {Path()}{Optional($" order by {Path()}")})",
        };
    }

    private string Clause(int depth) => random.Next(10) switch
    {
        0 or 1 => $"where {Comparison(depth)}",
        2 => $"derive {Pick("a", "b")} = {Expression(depth)}{Optional($", c = {Expression(depth - 1)}")}",
        3 => $"order by {Operand(depth)} desc, {Path()}",
        4 => Pick("limit 10", "limit 10%"),
        5 => $"sample 10%{Optional(" seed 7")}",
        6 => $"distinct by {Path()}{Optional(" keep 2")}{Optional($" order by {Path()}")}",
        7 => $"group by {Path()}, g = {Operand(depth)} derive n = count()",
        8 => depth > 0 ? $"{Pick("union", "intersect", "except")} ({Pipeline(depth - 1)})" : "limit 1",
        _ => $"select {Path()}, s = {Expression(depth)}",
    };

    private string Settings(int most) => string.Concat(Enumerable.Range(0, random.Next(1, most)).Select(_ => random.Next(6) switch
    {
        0 => $"    input = {Pick("a0", "a1.vip")}\n",
        1 => $"    query = {Pipeline(2)}\n",
        2 => $"    by = {Operand(2)}\n",
        3 => $"    order = [{Path()} desc, {Path()}]\n",
        4 => $"    branch vip {{ where = {Comparison(2)}  size = 10% }}\n",
        _ => $"    hours = @21:00 .. @08:00  rows = [{{ id = 1, n = \"x\" }}]\n",
    }));

    private string Comparison(int depth) => $"{Operand(depth - 1)} {Pick("==", "!=", "<", ">")} {Operand(depth - 1)}";

    private string Operand(int depth) => depth <= 0 || random.Next(3) > 0 ? Pick(Pick(literals), Path()) : $"({Expression(depth)})";

    private string Path() => string.Join('.', Enumerable.Range(0, random.Next(1, 3)).Select(_ => Pick(names)));

    private string Optional(string text) => random.Next(2) == 0 ? "" : text;

    private string Pick(params string[] choices) => choices[random.Next(choices.Length)];
}
