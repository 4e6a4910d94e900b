using static Jalon.Algebra.Functions.Parameters;
using static Jalon.Algebra.Functions.Signatures;

namespace Jalon.Algebra.Functions;

/// <summary>Values over the rows around one: <c>row_number() over (by country order by spend desc)</c>. Every aggregate that gives one value can stand so too.</summary>
internal static class WindowFunctions
{
    private static readonly Family Windows = new("window");

    /// <summary>All of them.</summary>
    public static ValueList<Function> All { get; } =
    [
        Windows.Window("row_number", "The row's place in the order, from 1; ties go by the key.", Gives(DataType.Int))
            .Usage("row_number() over (by country order by spend desc)"),

        Windows.Window("rank", "The row's place in the order; equal rows share one, and as many are left out after them.", Gives(DataType.Int))
            .Usage("rank() over (order by spend desc)"),

        Windows.Window("dense_rank", "The row's place in the order; equal rows share one, and none is left out.", Gives(DataType.Int))
            .Usage("dense_rank() over (order by spend desc)"),

        Windows.Window("percent_rank", "The rank less 1 over the number of rows less 1; 0 for a single row.", Gives(DataType.Float))
            .Usage("percent_rank() over (order by spend)"),

        Windows.Window("ntile", "Which of n parts, as equal as they can be, the row falls into, from 1. Empty for n below 1.", Gives(DataType.Int, Int("n").Constant()))
            .MayBeEmpty()
            .Usage("ntile(10) over (order by spend desc)"),

        Windows.Window("lag", "The value of the row one before, or n before, in the order.", GivesFirst(Single("x"), Int("n").Optional().Constant()))
            .MayBeEmpty()
            .Usage("lag(amount) over (by customer_id order by ordered_on)"),

        Windows.Window("lead", "The value of the row one after, or n after, in the order.", GivesFirst(Single("x"), Int("n").Optional().Constant()))
            .MayBeEmpty()
            .Usage("lead(ordered_on, 2) over (by customer_id order by ordered_on)"),
    ];
}
