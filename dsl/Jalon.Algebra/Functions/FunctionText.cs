namespace Jalon.Algebra.Functions;

/// <summary>A function's entry as people read it: in the reference, beside a completion.</summary>
public static class FunctionText
{
    /// <summary>One way to call it: <c>percentile(x: number, share: decimal, [interpolated: bool]) -> float</c>.</summary>
    public static string Of(Function function, Signature signature) =>
        $"{function.Name}({string.Join(", ", signature.Parameters.Select(Of))}){(function.Kind == FunctionKind.Window ? " over (...)" : "")} -> {signature.Result}";

    /// <summary>When it gives no value, as a sentence.</summary>
    public static string Emptiness(Function function) => (function.Emptiness, function.Kind) switch
    {
        (Functions.Emptiness.Never, _) => "Never empty.",
        (Functions.Emptiness.WhenAllAre, _) => "Empty where all arguments are.",
        (Functions.Emptiness.MayAppear, FunctionKind.Scalar) => "Empty where an argument is, and elsewhere too.",
        (Functions.Emptiness.MayAppear, _) => "Empty where there is nothing to look at.",
        _ => "Empty where an argument is, and nowhere else.",
    };

    private static string Of(Parameter parameter)
    {
        var name = $"{(parameter.Constant ? "constant " : "")}{parameter.Name}{(parameter.Repeats ? "..." : "")}: {parameter.Accepts.Name}";
        return parameter.Optional ? $"[{name}]" : name;
    }
}
