namespace Jalon.Algebra.Functions;

/// <summary>What is written as an operator and yet is a call: <c>a ++ b</c>. (<c>a ?? b</c> is <c>coalesce</c>.)</summary>
internal static class OperatorFunctions
{
    /// <summary>All of them.</summary>
    public static ValueList<Function> All { get; } =
    [
        new(
            "++",
            "text",
            FunctionKind.Scalar,
            [new([new Parameter("t", ArgumentType.Of(DataType.Text), Repeats: true)], _ => DataType.Text, "text")],
            Emptiness.Propagates,
            "Texts one behind the other; empty where one of them is.",
            [new("\"a\" ++ \"b\" ++ \"c\"", "\"abc\""), new("\"a\" ++ empty", "empty")]),
    ];
}
