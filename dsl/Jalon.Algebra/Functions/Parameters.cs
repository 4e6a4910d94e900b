namespace Jalon.Algebra.Functions;

/// <summary>The kinds of parameter that the catalogue's entries are made of.</summary>
internal static class Parameters
{
    private static readonly ArgumentType Value = new("value", t => t.Kind is TypeKind.List or TypeKind.Rows ? null : t);

    private static readonly ArgumentType Instant = new("datetime", t => t.Kind is TypeKind.DateTime or TypeKind.Date or TypeKind.Empty ? DataType.DateTime : null);

    /// <summary>Units of a day or longer, by name.</summary>
    public static ValueList<string> CalendarUnits { get; } = ["day", "week", "month", "quarter", "year"];

    /// <summary>Units shorter than a day, by name.</summary>
    public static ValueList<string> ClockUnits { get; } = ["second", "minute", "hour"];

    public static Parameter Text(string name) => new(name, ArgumentType.Of(DataType.Text));

    public static Parameter Int(string name) => new(name, ArgumentType.Of(DataType.Int));

    public static Parameter Float(string name) => new(name, ArgumentType.Of(DataType.Float));

    public static Parameter Bool(string name) => new(name, ArgumentType.Of(DataType.Bool));

    public static Parameter Date(string name) => new(name, ArgumentType.Of(DataType.Date));

    public static Parameter Time(string name) => new(name, ArgumentType.Of(DataType.Time));

    public static Parameter DateTime(string name) => new(name, ArgumentType.Of(DataType.DateTime));

    /// <summary>A datetime, or a date as the midnight that begins it.</summary>
    public static Parameter Moment(string name) => new(name, Instant);

    /// <summary>Int, decimal or float, as it is.</summary>
    public static Parameter Number(string name) => new(name, ArgumentType.Number);

    public static Parameter Ordered(string name) => new(name, ArgumentType.Ordered);

    /// <summary>Anything but a list or rows.</summary>
    public static Parameter Single(string name) => new(name, Value);

    public static Parameter Any(string name) => new(name, ArgumentType.Any);

    /// <summary>The name of a time zone; left out, the zone in force.</summary>
    public static Parameter Zone => Text("zone").Optional();

    /// <summary>One of a few words.</summary>
    public static Parameter Unit(ValueList<string> allowed) => Text("unit").Constant() with { OneOf = allowed };

    /// <summary>How many digits after the point.</summary>
    public static Parameter Scale(string name) => Int(name).Constant() with { OneOf = ["0", "1", "2", "3", "4", "5", "6"] };

    /// <summary>A constant text of a form.</summary>
    public static Parameter Formed(string name, ConstantForm form) => Text(name).Constant() with { Form = form };

    public static Parameter Optional(this Parameter parameter) => parameter with { Optional = true };

    public static Parameter Constant(this Parameter parameter) => parameter with { Constant = true };

    public static Parameter Repeats(this Parameter parameter) => parameter with { Repeats = true };
}
