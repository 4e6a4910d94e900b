using static Jalon.Algebra.Functions.Parameters;
using static Jalon.Algebra.Functions.Signatures;

namespace Jalon.Algebra.Functions;

/// <summary>
/// Values over many rows. The rows come with the <see cref="Aggregate"/>, so the signatures list the value arguments alone.
/// Empty values are skipped, save where an entry keeps them.
/// </summary>
internal static class AggregateFunctions
{
    private static readonly Family Aggregates = new("aggregate");

    /// <summary>All of them.</summary>
    public static ValueList<Function> All { get; } =
    [
        Aggregates.Aggregate("count", "How many rows; with a value, how many rows have one.", Gives(DataType.Int), Gives(DataType.Int, Any("x")))
            .NeverEmpty()
            .Usage("count(purchases where amount > 100)")
            .Usage("count(purchases.shipped_on)"),

        Aggregates.Aggregate(
                "sum",
                "The sum, 0 over nothing. Floats are rounded to decimal(6) one by one, so that the order of rows does not matter.",
                new Signature([Number("x")], a => a[0].Type.Kind == TypeKind.Float ? DataType.Decimal(6) : a[0].Type, "same as x; decimal(6) for a float"))
            .NeverEmpty()
            .Usage("sum(purchases.amount where ordered_on >= @2026-01-01)")
            .Usage("sum(purchases select quantity * price)"),

        Aggregates.Aggregate("avg", "The mean: the exact sum over the count.", Gives(DataType.Float, Number("x")))
            .Usage("avg(purchases.amount)"),

        Aggregates.Aggregate("min", "The smallest value.", GivesFirst(Ordered("x")))
            .Usage("min(purchases.ordered_on)"),

        Aggregates.Aggregate("max", "The largest value.", GivesFirst(Ordered("x")))
            .Usage("max(purchases.ordered_on) < today() - 180 days"),

        Aggregates.Aggregate("median", "The middle value, or the mean of the two in the middle.", Gives(DataType.Float, Number("x")))
            .Usage("median(purchases.amount)"),

        Aggregates.Aggregate("percentile", "The value below which the given share (0 to 1) of the values lies, interpolated between neighbours.",
                Gives(DataType.Float, Number("x"), Number("share").Constant()))
            .Usage("percentile(purchases.amount, 75%)"),

        Aggregates.Aggregate("stddev", "The standard deviation of a sample. Empty for fewer than two values.", Gives(DataType.Float, Number("x")))
            .Alias("stdev")
            .Usage("stddev(purchases.amount)"),

        Aggregates.Aggregate("variance", "The variance of a sample. Empty for fewer than two values.", Gives(DataType.Float, Number("x")))
            .Usage("variance(purchases.amount)"),

        Aggregates.Aggregate("count_distinct", "How many different values.", Gives(DataType.Int, Single("x")))
            .NeverEmpty()
            .Usage("count_distinct(purchases.product.category)"),

        Aggregates.Aggregate("most_common", "The value that occurs most often; of several the smallest.", GivesFirst(Ordered("x")))
            .Usage("most_common(purchases.product.category)"),

        Aggregates.Aggregate("join_text", "The texts one after the other, with a separator between each two.", Gives(DataType.Text, Text("t"), Text("separator").Constant()))
            .Usage("join_text(purchases.code, \", \" order by code)"),

        Aggregates.Aggregate("first", "The value of the first row, in the order given or else by the key; empty where it is empty there.", GivesFirst(Single("x")))
            .KeepingEmpties()
            .Usage("first(purchases.product.name order by ordered_on desc)"),

        Aggregates.Aggregate("last", "The value of the last row, in the order given or else by the key; empty where it is empty there.", GivesFirst(Single("x")))
            .KeepingEmpties()
            .Usage("last(purchases.amount order by ordered_on)"),

        Aggregates.Aggregate("nth", "The value of the n-th row, from 1.", GivesFirst(Single("x"), Int("n").Constant()))
            .KeepingEmpties()
            .Usage("nth(purchases.amount, 2 order by ordered_on)"),

        Aggregates.Aggregate(
                "collect",
                "The rows themselves, with the columns selected: for templates and files.",
                new Signature([], _ => DataType.Rows([]), "rows of the columns selected"))
            .KeepingEmpties()
            .Usage("collect(purchases order by ordered_on desc limit 3 select product.name, amount)"),

        Aggregates.Aggregate("exists", "Whether there is a row.", Gives(DataType.Bool))
            .NeverEmpty()
            .Usage("exists(purchases where amount > 100)"),

        Aggregates.Aggregate("every", "Whether the condition holds for each row; true over nothing.", Gives(DataType.Bool, Bool("condition")))
            .NeverEmpty().KeepingEmpties()
            .Usage("every(purchases, amount < 50 where active)"),
    ];
}
