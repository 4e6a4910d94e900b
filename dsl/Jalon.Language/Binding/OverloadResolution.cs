using System.Globalization;
using Jalon.Algebra;
using Jalon.Algebra.Functions;
using Jalon.Algebra.Relations;
using Jalon.Algebra.Scalars;
using Jalon.Algebra.Types;
using Jalon.Language.Diagnostics;

namespace Jalon.Language.Binding;

/// <summary>Which way to call a function fits the arguments, and why each other one does not.</summary>
internal static class OverloadResolution
{
    /// <summary>The arguments cast and the result's type by the first signature that fits; null where none does.</summary>
    /// <param name="function">The function.</param>
    /// <param name="arguments">None is <see cref="Unknown"/>.</param>
    /// <param name="reasons">For each signature why it does not fit.</param>
    public static (ValueList<Scalar> Arguments, DataType Type)? Choose(Function function, IReadOnlyList<Scalar> arguments, out IReadOnlyList<Phrase> reasons)
    {
        var said = new List<Phrase>();
        reasons = said;
        foreach (var signature in function.Signatures)
        {
            if (Fit(function, signature, arguments, out var reason) is { } cast)
                return (cast, signature.Returns(cast));
            said.Add(reason!);
        }

        return null;
    }

    /// <summary>The constants that have not the form which their parameter asks for, of a call that fits otherwise.</summary>
    public static IEnumerable<(Literal Constant, ConstantForm Form)> Misformed(Function function, ValueList<Scalar> arguments) =>
        from place in Enumerable.Range(0, arguments.Count)
        let form = function.Signatures.Select(s => place < s.Parameters.Count ? s.Parameters[place].Form : null).FirstOrDefault(f => f is not null)
        where form is not null && arguments[place] is Literal { Value: string text } && form.Fault(text) is not null
        select ((Literal)arguments[place], form);

    /// <summary>What the function's rule of emptiness gives for some arguments.</summary>
    public static bool MayBeEmpty(Function function, ValueList<Scalar> arguments) => function.Emptiness switch
    {
        Emptiness.Propagates => arguments.Any(a => a.MayBeEmpty),
        Emptiness.WhenAllAre => arguments.All(a => a.MayBeEmpty),
        Emptiness.Never => false,
        _ => true,
    };

    /// <summary>How a call of this form is written: <c>round(x, [n])</c>.</summary>
    public static string Form(Function function, Signature signature) =>
        $"{function.Name}({string.Join(", ", signature.Parameters.Select(p => (p.Optional ? $"[{p.Name}]" : p.Name) + (p.Repeats ? ", ..." : "")))})";

    private static ValueList<Scalar>? Fit(Function function, Signature signature, IReadOnlyList<Scalar> arguments, out Phrase? reason)
    {
        var form = Form(function, signature);
        var parameters = signature.Parameters;
        var most = !parameters.IsEmpty && parameters[^1].Repeats ? int.MaxValue : parameters.Count;
        if (arguments.Count < parameters.Count(p => !p.Optional) || arguments.Count > most)
        {
            reason = Phrase.Of("hint.wants_arguments", ("form", form), ("given", arguments.Count));
            return null;
        }

        var widened = signature.SameType ? Types.Widest(arguments.Select(a => a.Type)) : null;
        if (signature.SameType && widened is null)
        {
            reason = Phrase.Of("hint.wants_one_type", ("form", form));
            return null;
        }

        var cast = new List<Scalar>();
        for (var i = 0; i < arguments.Count; i++)
        {
            var parameter = parameters[Math.Min(i, parameters.Count - 1)];
            var given = widened is null ? arguments[i] : Cast.To(arguments[i], widened);
            if (parameter.Accepts.Cast(given.Type) is not { } type)
            {
                reason = Phrase.Of("hint.wants_type", ("form", form), ("name", parameter.Name), ("wanted", parameter.Accepts.Name), ("given", given.Type.ToString()));
                return null;
            }

            if (parameter.Constant && !IsConstant(given))
            {
                reason = Phrase.Of("hint.wants_constant", ("form", form), ("name", parameter.Name));
                return null;
            }

            if (!parameter.OneOf.IsEmpty && given is Literal { Value: { } word } && !parameter.OneOf.Contains(Said(word)))
            {
                reason = Phrase.Of("hint.wants_one_of", ("form", form), ("name", parameter.Name), ("choices", parameter.OneOf.Select(Phrase.Verbatim).ToList()));
                return null;
            }

            cast.Add(Cast.To(given, type));
        }

        reason = null;
        return [.. cast];
    }

    private static string Said(object value) => Convert.ToString(value, CultureInfo.InvariantCulture)!;

    private static bool IsConstant(Scalar scalar) => scalar switch
    {
        Literal or ParameterRef => true,
        ListOf list => list.Items.All(IsConstant),
        Cast cast => IsConstant(cast.Operand),
        Negate negate => IsConstant(negate.Operand),
        Arithmetic arithmetic => IsConstant(arithmetic.Left) && IsConstant(arithmetic.Right),
        _ => false,
    };
}
