using static Jalon.Algebra.Functions.Parameters;
using static Jalon.Algebra.Functions.Signatures;

namespace Jalon.Algebra.Functions;

/// <summary>Conversions that a person asks for. What cannot be converted is empty; with <c>!</c> it raises and names the row.</summary>
internal static class ConversionFunctions
{
    private static readonly Family Choice = new("choice");

    /// <summary>All of them.</summary>
    public static ValueList<Function> All { get; } =
    [
        Choice.Scalar(
                "to_int",
                "A number towards zero; a text of digits; true as 1 and false as 0.",
                Gives(DataType.Int, Number("x")), Gives(DataType.Int, Text("x")), Gives(DataType.Int, Bool("x")))
            .MayFail()
            .Example("to_int(\"42\")", "42")
            .Example("to_int(-1.7)", "-1")
            .Example("to_int(\"4 2\")", "empty"),

        Choice.Scalar(
                "to_decimal",
                "A number or a text of digits with s digits after the point (6 where left out), rounded half away from zero.",
                GivesDecimal(1, Number("x"), Scale("s").Optional()), GivesDecimal(1, Text("x"), Scale("s").Optional()))
            .MayFail()
            .Example("to_decimal(\"12.345\", 2)", "12.35")
            .Example("to_decimal(\"12,3\", 2)", "empty"),

        Choice.Scalar("to_float", "A number, or a text of digits, as a float.", Gives(DataType.Float, Float("x")), Gives(DataType.Float, Text("x")))
            .MayFail()
            .Example("to_float(\"1.5\")", "1.5"),

        Choice.Scalar(
                "to_text",
                "As the language's own text: a decimal with all its digits, a float with six at most, dates and times as in JSON, datetimes with the offset of the zone in force.",
                Gives(DataType.Text, Single("x")))
            .ByZone()
            .Example("to_text(12.50)", "\"12.50\"")
            .Example("to_text(@2026-11-23)", "\"2026-11-23\"")
            .Example("to_text(true)", "\"true\""),

        Choice.Scalar(
                "to_date",
                "The date that a text says, in the form yyyy-MM-dd or that of a pattern of yyyy, MM, dd, M, d.",
                Gives(DataType.Date, Text("t"), Formed("pattern", ConstantForm.Date).Optional()))
            .MayFail()
            .Example("to_date(\"2026-11-23\")", "@2026-11-23")
            .Example("to_date(\"23/11/2026\", \"dd/MM/yyyy\")", "@2026-11-23")
            .Example("to_date(\"31/02/2026\", \"dd/MM/yyyy\")", "empty"),

        Choice.Scalar(
                "to_datetime",
                "The instant that a text says, as RFC 3339 or by a pattern of yyyy, MM, dd, HH, mm, ss, M, d, H; without an offset in the zone in force. A date gives its midnight.",
                Gives(DataType.DateTime, Moment("x")), Gives(DataType.DateTime, Text("x"), Formed("pattern", ConstantForm.Date).Optional()))
            .MayFail().ByZone()
            .Example("to_datetime(\"2026-11-23T08:00:00+02:00\")", "@2026-11-23T06:00Z"),

        Choice.Scalar(
                "to_bool",
                "The texts true and false; a number other than 0 is true.",
                Gives(DataType.Bool, Bool("x")), Gives(DataType.Bool, Number("x")), Gives(DataType.Bool, Text("x")))
            .MayFail()
            .Example("to_bool(\"true\")", "true")
            .Example("to_bool(0)", "false")
            .Example("to_bool(\"yes\")", "empty"),

        Choice.Scalar(
                "format_number",
                "With so many digits after the point, a text between thousands (none where left out) and another for the point. What does not fit 18 digits is empty.",
                Gives(DataType.Text, Number("x"), Scale("digits"), Text("thousands").Optional().Constant(), Text("point").Optional().Constant()))
            .MayBeEmpty()
            .Example("format_number(1234567.891, 2)", "\"1234567.89\"")
            .Example("format_number(1234567.891, 2, \" \", \",\")", "\"1 234 567,89\"")
            .Example("format_number(-0.5, 0)", "\"-1\""),

        Choice.Scalar(
                "format_date",
                "By a pattern of yyyy, MM, dd, HH, mm, ss, M, d, H; other characters stand for themselves, letters in single quotes.",
                Gives(DataType.Text, Date("d"), Formed("pattern", ConstantForm.Date)),
                Gives(DataType.Text, DateTime("t"), Formed("pattern", ConstantForm.Date), Zone))
            .MayBeEmpty().ByZone()
            .Example("format_date(@2026-11-03, \"d/MM/yyyy\")", "\"3/11/2026\""),
    ];
}
