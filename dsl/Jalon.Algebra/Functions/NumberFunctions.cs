using static Jalon.Algebra.Functions.Parameters;
using static Jalon.Algebra.Functions.Signatures;

namespace Jalon.Algebra.Functions;

/// <summary>Numbers. What does not fit its type, or has no answer, is empty.</summary>
internal static class NumberFunctions
{
    private static readonly Family Numbers = new("number");

    /// <summary>All of them.</summary>
    public static ValueList<Function> All { get; } =
    [
        Numbers.Scalar("abs", "Without its sign.", GivesFirst(Number("x")))
            .Example("abs(-3.50)", "3.50"),

        Numbers.Scalar("ceil", "The smallest whole number that is not below.", Gives(DataType.Decimal(0), Number("x")))
            .Alias("ceiling")
            .Example("ceil(1.2)", "2")
            .Example("ceil(-1.2)", "-1"),

        Numbers.Scalar("floor", "The largest whole number that is not above.", Gives(DataType.Decimal(0), Number("x")))
            .Example("floor(-1.2)", "-2"),

        Numbers.Scalar(
                "round",
                "To whole numbers, or to n digits after the point; a half goes away from zero.",
                Gives(DataType.Decimal(0), Number("x")), GivesDecimal(1, Number("x"), Scale("n")))
            .Example("round(2.5)", "3")
            .Example("round(-1.005, 2)", "-1.01"),

        Numbers.Scalar(
                "trunc",
                "Towards zero, to whole numbers or to n digits after the point.",
                Gives(DataType.Decimal(0), Number("x")), GivesDecimal(1, Number("x"), Scale("n")))
            .Alias("truncate")
            .Example("trunc(-1.7)", "-1")
            .Example("trunc(1.259, 2)", "1.25"),

        Numbers.Scalar("sign", "-1, 0 or 1.", Gives(DataType.Int, Number("x")))
            .Example("sign(-0.5)", "-1"),

        Numbers.Scalar("least", "The smallest of the filled ones.", GivesWidest(Ordered("x").Repeats()))
            .EmptyWhenAllAre()
            .Example("least(3, 1, empty, 2)", "1"),

        Numbers.Scalar("greatest", "The largest of the filled ones.", GivesWidest(Ordered("x").Repeats()))
            .EmptyWhenAllAre()
            .Example("greatest(3, 1, empty, 2)", "3"),

        Numbers.Scalar("power", "The first number to the power of the second. Empty where the answer is no number.", Gives(DataType.Float, Float("x"), Float("y")))
            .MayBeEmpty().Alias("pow")
            .Example("power(2, 10)", "1024.0"),

        Numbers.Scalar("sqrt", "The square root. Empty below 0.", Gives(DataType.Float, Float("x")))
            .MayBeEmpty()
            .Example("sqrt(16)", "4.0")
            .Example("sqrt(-1)", "empty"),

        Numbers.Scalar("ln", "The natural logarithm. Empty for 0 and below.", Gives(DataType.Float, Float("x")))
            .MayBeEmpty()
            .Example("ln(1)", "0.0")
            .Example("ln(0)", "empty"),

        Numbers.Scalar("log10", "The logarithm to the base of 10. Empty for 0 and below.", Gives(DataType.Float, Float("x")))
            .MayBeEmpty()
            .Example("log10(1000)", "3.0"),

        Numbers.Scalar("exp", "e to the power of the number.", Gives(DataType.Float, Float("x")))
            .MayBeEmpty()
            .Example("exp(0)", "1.0"),

        Numbers.Scalar("bin", "The largest multiple of a width that is not above the number. Empty for a width of 0 or less.", GivesWidest(Number("x"), Number("width")))
            .MayBeEmpty()
            .Example("bin(17, 5)", "15")
            .Example("bin(-1, 5)", "-5"),

        Numbers.Scalar(
                "random_by",
                "A number from 0 to below 1 that the key and the seed alone decide, spread evenly: the first 13 hex digits of md5(seed:key) over 16^13.",
                Gives(DataType.Float, Single("key"), Int("seed").Optional().Constant()))
            .Example("random_by(1, 7) < 1", "true"),
    ];
}
