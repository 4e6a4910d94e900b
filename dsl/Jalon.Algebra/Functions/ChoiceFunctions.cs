using static Jalon.Algebra.Functions.Parameters;
using static Jalon.Algebra.Functions.Signatures;

namespace Jalon.Algebra.Functions;

/// <summary>Choosing among values, empty ones above all.</summary>
internal static class ChoiceFunctions
{
    private static readonly Family Choice = new("choice");

    /// <summary>All of them.</summary>
    public static ValueList<Function> All { get; } =
    [
        Choice.Scalar("coalesce", "The first that is not empty: `a ?? b ?? c`.", GivesWidest(Any("x").Repeats()))
            .EmptyWhenAllAre()
            .Example("coalesce(empty, 2, 3)", "2"),

        Choice.Scalar("null_if", "The first, but empty where it equals the second.", GivesWidest(Single("x"), Single("y")))
            .MayBeEmpty()
            .Example("null_if(\"unknown\", \"unknown\")", "empty")
            .Example("null_if(1, 2)", "1")
            .Example("null_if(1, empty)", "1"),

        Choice.Scalar("count_filled", "How many of the values are not empty.", Gives(DataType.Int, Any("x").Repeats()))
            .NeverEmpty()
            .Example("count_filled(1, empty, \"x\")", "2"),
    ];
}
