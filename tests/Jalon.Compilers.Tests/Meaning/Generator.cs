using System.Globalization;

using Jalon.Algebra.Functions;
using Jalon.Algebra.Types;

namespace Jalon.Compilers.Tests.Meaning;

/// <summary>
/// Makes well-typed expressions from the bottom up: columns and literals first, then functions and operators over what there is already. Each
/// signature of the catalogue and each operator of the language has its turn, so that nothing is left out for being rare.
/// </summary>
/// <param name="random">Decides everything: the same one gives the same expressions.</param>
/// <param name="typeOf">The type that the binder gives an expression.</param>
internal sealed class Generator(Random random, Func<string, DataType> typeOf)
{
    private const int DeepestPart = 3;

    // The last places of these are an engine's own.
    private static readonly HashSet<string> s_inexact = new(StringComparer.Ordinal) { "exp", "ln", "log10", "power", "sqrt", "distance_km", "stddev", "variance", "percentile", "median" };

    // What depends on the run alone, or is of rows: told elsewhere.
    private static readonly HashSet<string> s_left = new(StringComparer.Ordinal) { "collect", "sha512" };

    private static readonly TypeKind[] s_kinds =
    [
        TypeKind.Bool, TypeKind.Int, TypeKind.Decimal, TypeKind.Float, TypeKind.Text, TypeKind.Date, TypeKind.Time, TypeKind.DateTime, TypeKind.Duration, TypeKind.Period,
    ];

    private readonly Dictionary<TypeKind, List<Expression>> _pool = [];

    /// <summary>The forms that there are: functions by name and signature, operators by sign.</summary>
    public static IReadOnlyList<string> Forms { get; } = [.. Calls().Select(c => c.Form), .. OperatorForms.All];

    /// <summary>Expressions with each of some forms at the root, in their order.</summary>
    public IReadOnlyList<Expression> Make(IReadOnlyList<string> forms)
    {
        Begin();
        var calls = Calls().ToDictionary(c => c.Form, StringComparer.Ordinal);
        var made = new List<Expression>();
        foreach (var form in forms)
        {
            var expression = calls.TryGetValue(form, out var call) ? Call(call.Function, call.Signature, form) : Operator(form);
            made.Add(expression);
            if (expression.IsExact && expression.Depth <= DeepestPart)
                Add(expression);
        }

        return made;
    }

    /// <summary>A window of each function that may be one, over columns of a sample.</summary>
    public IEnumerable<Expression> Windows() =>
        from function in Catalogue.Standard.Functions
        where function.Kind is FunctionKind.Window or FunctionKind.Aggregate && !s_left.Contains(function.Name)
        from signature in function.Signatures
        select Window(function, signature);

    /// <summary>An expression of one of some kinds.</summary>
    public Expression Part(params IReadOnlyList<TypeKind> kinds)
    {
        var kind = Words.One(random, kinds);
        var pool = _pool[kind];
        // The columns come first in each pool; half of what is taken is one of them or a literal.
        return random.Next(2) == 0 ? pool[random.Next(Math.Min(6, pool.Count))] : Words.One(random, pool);
    }

    public Expression Leaf(string text) => new(text, typeOf(text), "literal", []);

    public Expression Made(string form, string text, params IReadOnlyList<Expression> parts) => new(text, typeOf(text), form, parts);

    public T One<T>(IReadOnlyList<T> of) => Words.One(random, of);

    public string Literal(TypeKind kind) => kind switch
    {
        TypeKind.Bool => One(["true", "false"]),
        TypeKind.Int => Words.Written(One(Words.Ints.Where(n => n != long.MinValue).ToList())),
        TypeKind.Decimal => Words.Written(One(Words.Decimals)),
        TypeKind.Float => One(["(1 / 3)", "(0 / 1)", "to_float(\"0.1\")", "(-5 / 2)", "(1000000000000 / 7)"]),
        TypeKind.Text => Words.Written(One(Words.Texts.Where(t => !t.Contains('\0', StringComparison.Ordinal)).ToList())),
        TypeKind.Date => Words.Written(One(Words.Dates)),
        TypeKind.Time => Words.Written(One(Words.Times)),
        TypeKind.DateTime => Words.Written(One(Words.Instants)),
        TypeKind.Duration => One(["1 day", "90 days", "-1 day", "2 weeks", "2 hours", "-90 minutes", "30 seconds", "36 hours", "3652425 days", "(1 day + 1 hour)"]),
        _ => One(["1 month", "-1 month", "3 months", "1 year", "100 years", "-9000 years", "13 months"]),
    };

    private void Begin()
    {
        foreach (var kind in s_kinds)
            _pool[kind] = [];
        foreach (var column in Sampled.Values)
            Add(new Expression(column.Name, column.Type, "column", []));
        foreach (var kind in s_kinds)
        {
            for (var i = 0; i < 4; i++)
                Add(Leaf(Literal(kind)));
        }
    }

    private void Add(Expression expression)
    {
        if (_pool.TryGetValue(expression.Type.Kind, out var pool))
            pool.Add(expression);
    }

    private Expression Operator(string form) => OperatorForms.Make(form, this);

    private static IEnumerable<(string Form, Function Function, Signature Signature)> Calls() =>
        from function in Catalogue.Standard.Functions
        where function.Kind != FunctionKind.Window && !s_left.Contains(function.Name) && function.Name != "++"
        from signature in function.Signatures.Select((s, i) => (Signature: s, Number: i))
        select (string.Create(CultureInfo.InvariantCulture, $"{function.Name}/{signature.Number}"), function, signature.Signature);

    private Expression Call(Function function, Signature signature, string form)
    {
        if (function.Kind == FunctionKind.Aggregate)
            return Aggregate(function, signature, form);
        var parts = new List<Expression>();
        var shared = signature.SameType ? One(Accepted(signature.Parameters[0])) : (TypeKind?)null;
        for (var i = 0; i < signature.Parameters.Count; i++)
        {
            var parameter = signature.Parameters[i];
            if (parameter.Optional && random.Next(2) == 0)
                break;
            for (var times = parameter.Repeats ? random.Next(1, 4) : 1; times > 0; times--)
                parts.Add(parameter.Constant ? Leaf(Constant(function, parameter)) : parameter.Name == "zone" ? Zone() : Part(shared is { } kind ? [kind] : Accepted(parameter)));
        }

        var text = $"{function.Name}({string.Join(", ", parts.Select(p => p.Text))})";
        return new Expression(text, typeOf(text), form, parts, !s_inexact.Contains(function.Name));
    }

    // Over the items of a sample: of a value or without, some of them only.
    private Expression Aggregate(Function function, Signature signature, string form)
    {
        var where = random.Next(2) == 0 ? "" : One([" where p", " where i > 0", " where t is not empty", " where outer.i > i"]);
        var arguments = signature.Parameters.Select(p => p switch
        {
            { Constant: true } => Constant(function, p),
            { Name: "condition" } => One(["p", "i < 10", "t contains \"a\""]),
            _ => null,
        }).ToList();
        var columns = signature.Parameters.Count == 0 ? [] : Sampled.Item.Attributes.Where(a => a.Name is not ("id" or "owner") && signature.Parameters[0].Accepts.Cast(a.Type) == a.Type).ToList();
        var order = function.Name is "first" or "last" or "nth" or "join_text" && random.Next(2) == 0 ? One([" order by i", " order by t desc", " order by f desc, i"]) : "";
        var path = columns.Count == 0 || arguments is [not null] ? "items" : $"items.{One(columns).Name}";
        var text = $"{function.Name}({string.Join(", ", arguments.OfType<string>().Prepend(path))}{where}{order})";
        return new Expression(text, typeOf(text), form, [], !s_inexact.Contains(function.Name));
    }

    private Expression Window(Function function, Signature signature)
    {
        var arguments = signature.Parameters.TakeWhile(p => !p.Optional || random.Next(2) == 0).Select(p => p.Constant
            ? Constant(function, p)
            : One([.. Sampled.Values.Where(c => p.Accepts.Cast(c.Type) == c.Type)]).Name);
        string Columns() => string.Join(", ", Enumerable.Range(0, random.Next(1, 3)).Select(_ => One(["i", "c", "f", "t", "a", "h", "s", "p", "q"]) + One(["", "", " desc"])).DistinctBy(k => k[0]));
        var by = random.Next(3) == 0 ? "" : " by " + One(["p", "q", "p, q", "i mod 3", "t"]);
        var order = function.Kind == FunctionKind.Window || random.Next(2) == 0 ? " order by " + Columns() : "";
        var text = $"{function.Name}({string.Join(", ", arguments)}) over ({(by + order).Trim()})";
        return new Expression(text, typeOf(text), function.Name + " over", [], !s_inexact.Contains(function.Name));
    }

    private Expression Zone() => random.Next(2) == 0 ? new Expression("z", DataType.Text, "column", []) : Leaf(Words.Written(One(Words.Zones)));

    private static List<TypeKind> Accepted(Parameter parameter) => [.. s_kinds.Where(k => TypeOf(k) is { } type && parameter.Accepts.Cast(type) is not null)];

    private static DataType TypeOf(TypeKind kind) => kind switch
    {
        TypeKind.Bool => DataType.Bool,
        TypeKind.Int => DataType.Int,
        TypeKind.Decimal => DataType.Decimal(2),
        TypeKind.Float => DataType.Float,
        TypeKind.Text => DataType.Text,
        TypeKind.Date => DataType.Date,
        TypeKind.Time => DataType.Time,
        TypeKind.DateTime => DataType.DateTime,
        TypeKind.Duration => DataType.Duration,
        _ => DataType.Period,
    };

    private string Constant(Function function, Parameter parameter) => (function.Name, parameter.Name) switch
    {
        (_, _) when !parameter.OneOf.IsEmpty => parameter.Accepts.Cast(DataType.Text) is not null ? $"\"{One([.. parameter.OneOf])}\"" : One([.. parameter.OneOf]),
        ("regex_replace", "regex") => Words.Written(One(Words.Regexes.Where(r => RegexPattern.TryParse(r) is { MatchesNothing: false }).ToList())),
        (_, "regex") => Words.Written(One(Words.Regexes.Where(r => RegexPattern.TryParse(r) is not null).ToList())),
        (_, "group") => "0",
        (_, "path") => Words.Written(One(Words.JsonPaths)),
        ("to_date", "pattern") => Words.Written(One(Words.DatePatterns.Where(p => !p.Contains('H', StringComparison.Ordinal)).ToList())),
        (_, "pattern") => Words.Written(One(Words.DatePatterns)),
        (_, "thousands" or "point" or "separator") => Words.Written(One([" ", ",", ".", "'", "\u202F", "; "])),
        (_, "share") => One(["50%", "0.25", "0", "1", "75%"]),
        (_, "n") => One(["0", "1", "2", "3", "40"]),
        (_, "seed") => One(["0", "7", "-1"]),
        _ => throw new InvalidOperationException($"{function.Name} wants a constant {parameter.Name}, for which there are no values here."),
    };
}
