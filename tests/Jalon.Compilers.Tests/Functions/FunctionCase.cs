using Jalon.Algebra.Functions;
using Jalon.Algebra.Scalars;
using Jalon.Algebra.Types;

namespace Jalon.Compilers.Tests.Functions;

/// <summary>A call over constants and what it gives, on every backend. Ints may be written as <see cref="int"/>.</summary>
internal sealed record FunctionCase(string Name, object?[] Arguments)
{
    public object? Expected { get; private init; }

    public FunctionCase Gives(object? expected) => this with { Expected = Widened(expected) };

    /// <summary>The call, bound as the language would: the first signature that fits, arguments cast to what it wants.</summary>
    public Call Call
    {
        get
        {
            var function = Catalogue.Standard.Find(Name) ?? throw new InvalidOperationException($"There is no function {Name}.");
            var given = Arguments.Select(a => LiteralOf(Widened(a))).ToList();
            foreach (var signature in function.Signatures)
            {
                if (Fitting(signature, given) is { } arguments)
                    return new Call(function, [.. arguments], signature.Returns([.. arguments]), true);
            }

            throw new InvalidOperationException($"No signature of {Name} fits.");
        }
    }

    public override string ToString() => $"{Name}({string.Join(", ", Arguments.Select(Shown))}) gives {Shown(Expected)}";

    // A float says that it is one, since 2.5 is a decimal.
    private static string Shown(object? value) => LiteralOf(Widened(value)) + (value is double ? "f" : "");

    private static List<Scalar>? Fitting(Signature signature, List<Literal> given)
    {
        var parameters = signature.Parameters;
        var repeats = !parameters.IsEmpty && parameters[^1].Repeats;
        if (given.Count < parameters.Count(p => !p.Optional) || (given.Count > parameters.Count && !repeats))
            return null;
        var types = given.Select((a, i) => parameters[Math.Min(i, parameters.Count - 1)].Accepts.Cast(a.Type)).ToList();
        if (types.Contains(null))
            return null;
        if (signature.SameType)
        {
            var widest = types.Aggregate((a, b) => a is null || b is null ? null : DataType.Widest(a, b));
            types = [.. types.Select(_ => widest)];
        }

        return types.Contains(null) ? null : [.. given.Select((a, i) => Cast.To(a, types[i]!))];
    }

    private static object? Widened(object? value) => value is int n ? (long)n : value;

    private static Literal LiteralOf(object? value) => value switch
    {
        null => Literal.Empty,
        bool b => new Literal(b, DataType.Bool),
        long n => Literal.Of(n),
        decimal d => Literal.Of(d, d.Scale),
        double f => new Literal(f, DataType.Float),
        string t => new Literal(t, DataType.Text),
        DateOnly d => new Literal(d, DataType.Date),
        TimeOnly t => new Literal(t, DataType.Time),
        DateTimeOffset i => new Literal(i.ToUniversalTime(), DataType.DateTime),
        Duration d => new Literal(d, DataType.Duration),
        Period p => new Literal(p, DataType.Period),
        _ => throw new InvalidOperationException($"No literal holds a {value.GetType().Name}."),
    };
}
