using System.Collections.Frozen;
using System.Globalization;

namespace Jalon.Compilers.CSharp;

/// <summary>
/// How each function of the catalogue is called in C#. An argument is an expression of the nullable C# type of its own type (<c>long?</c>, <c>string</c>...),
/// and so is the result; <c>context</c> names the <see cref="CompileContext"/> that holds the zone in force and the instant of the task.
/// </summary>
internal static class CSharpTemplates
{
    private const string Runtime = "global::Jalon.Compilers.CSharp.Runtime.";

    private delegate string? Template(Call call, IReadOnlyList<string> arguments);

    private static readonly FrozenDictionary<string, Template> s_templates = new Dictionary<string, Template>
    {
        ["lower"] = Method("Texts.Lower"),
        ["upper"] = Method("Texts.Upper"),
        ["title"] = Method("Texts.Title"),
        ["trim"] = Method("Texts.Trim"),
        ["trim_start"] = Method("Texts.TrimStart"),
        ["trim_end"] = Method("Texts.TrimEnd"),
        ["length"] = Method("Texts.Length"),
        ["left"] = Method("Texts.Left"),
        ["right"] = Method("Texts.Right"),
        ["substring"] = Method("Texts.Substring"),
        ["position"] = Method("Texts.Position"),
        ["replace"] = Method("Texts.Replace"),
        ["split_part"] = Method("Texts.SplitPart"),
        ["pad_start"] = Method("Texts.PadStart"),
        ["pad_end"] = Method("Texts.PadEnd"),
        ["repeat"] = Method("Texts.Repeat"),
        ["reverse"] = Method("Texts.Reverse"),
        ["join_words"] = Method("Texts.JoinWords"),
        ["++"] = Method("Texts.Concat"),
        ["char"] = Method("Texts.Char"),
        ["code_point"] = Method("Texts.CodePoint"),
        ["normalize_spaces"] = Method("Texts.NormalizeSpaces"),
        ["remove_accents"] = Method("Texts.RemoveAccents"),
        ["regex_replace"] = (call, a) => Pattern(call) is { } pattern ? Say("Regexes.Replace", [a[0], .. pattern, a[2]]) : null,
        ["regex_extract"] = (call, a) => Pattern(call) is { } pattern && GroupOf(call) is { } group ? Say("Regexes.Extract", [a[0], .. pattern, group]) : null,
        ["json_value"] = Method("Json.Value"),
        ["similarity"] = Method("Likeness.Similarity"),
        ["md5"] = Method("Hashes.Md5"),
        ["sha256"] = Method("Hashes.Sha256"),
        ["sha512"] = Method("Hashes.Sha512"),
        ["email_domain"] = Method("Contacts.EmailDomain"),
        ["is_email"] = (_, a) => $"(bool?){Runtime}Contacts.IsEmail({a[0]})",
        ["normalize_email"] = Method("Contacts.NormalizeEmail"),
        ["normalize_phone"] = Method("Contacts.NormalizePhone"),

        ["abs"] = Method("Numbers.Abs"),
        ["ceil"] = Method("Numbers.Ceil"),
        ["floor"] = Method("Numbers.Floor"),
        ["round"] = Scaled("Numbers.Round"),
        ["trunc"] = Scaled("Numbers.Trunc"),
        ["sign"] = Method("Numbers.Sign"),
        ["power"] = Method("Numbers.Power"),
        ["sqrt"] = Method("Numbers.Sqrt"),
        ["ln"] = Method("Numbers.Ln"),
        ["log10"] = Method("Numbers.Log10"),
        ["exp"] = Method("Numbers.Exp"),
        ["bin"] = (call, a) => Say("Numbers.Bin", call.Type.Kind == TypeKind.Decimal ? [.. a, Scale(call.Type)] : a),
        ["random_by"] = (call, a) => Say("Hashes.RandomBy", [Text(call.Arguments[0].Type, a[0]), a.Count > 1 ? a[1] : "0L"]),
        ["least"] = (call, a) => Say(Chosen("Conditions.Least", call.Type), a),
        ["greatest"] = (call, a) => Say(Chosen("Conditions.Greatest", call.Type), a),

        ["now"] = (_, _) => Say("Dates.Now", ["context"]),
        ["today"] = (_, a) => Say("Dates.Today", ["context", Zone(a, 0)]),
        ["last_run"] = (_, _) => Say("Dates.LastRun", ["context"]),
        ["year"] = CalendarPart("Dates.Year"),
        ["iso_year"] = CalendarPart("Dates.IsoYear"),
        ["quarter"] = CalendarPart("Dates.Quarter"),
        ["month"] = CalendarPart("Dates.Month"),
        ["week"] = CalendarPart("Dates.Week"),
        ["day"] = CalendarPart("Dates.Day"),
        ["day_of_year"] = CalendarPart("Dates.DayOfYear"),
        ["weekday"] = CalendarPart("Dates.Weekday"),
        ["hour"] = ClockPart("Dates.Hour"),
        ["minute"] = ClockPart("Dates.Minute"),
        ["second"] = ClockPart("Dates.Second"),
        ["date"] = (call, a) => a.Count == 3 ? Say("Dates.Date", a) : Day(call, a),
        ["time"] = Time,
        ["start_of"] = ByZone("Calendars.StartOf", 2),
        ["end_of"] = ByZone("Calendars.EndOf", 2),
        ["add"] = (call, a) => call.Type.Kind == TypeKind.DateTime && call.Arguments[0].Type.Kind == TypeKind.Date
            ? Say("Calendars.Add", [Say("TimeOperators.Midnight", [a[0], Zone(a, 3)]), a[1], a[2], Zone(a, 3)])
            : ByZone("Calendars.Add", 3)(call, a),
        ["days_between"] = ByZone("Calendars.DaysBetween", 2),
        ["hours_between"] = Method("Calendars.HoursBetween"),
        ["minutes_between"] = Method("Calendars.MinutesBetween"),
        ["months_between"] = ByZone("Calendars.MonthsBetween", 2),
        ["years_between"] = ByZone("Calendars.YearsBetween", 2),
        ["age"] = (_, a) => Say("Calendars.YearsBetween", [a[0], a.Count > 1 ? a[1] : Say("Dates.Today", ["context", "context.Zone"])]),
        ["next_anniversary"] = (_, a) => Say("Calendars.NextAnniversary", [a[0], a.Count > 1 ? a[1] : Say("Dates.Today", ["context", "context.Zone"])]),
        ["to_unix"] = Method("Dates.ToUnix"),
        ["from_unix"] = Method("Dates.FromUnix"),

        ["coalesce"] = (_, a) => $"({string.Join(" ?? ", a)})",
        ["null_if"] = Method("Conditions.NullIf"),
        ["count_filled"] = (_, a) => $"(long?){Runtime}Conditions.CountFilled({string.Join(", ", a.Select(x => $"(object)({x})"))})",
        ["to_int"] = Method("Conversions.ToInt"),
        ["to_decimal"] = (call, a) => Say(IsText(call) ? "Conversions.ToDecimal" : "Operators.ToDecimal", [a[0], Scale(call.Type)]),
        ["to_float"] = (call, a) => IsText(call) ? Say("Conversions.ToFloat", a) : a[0],
        ["to_text"] = (call, a) => Text(call.Arguments[0].Type, a[0]),
        ["to_date"] = Method("TimeTexts.ToDate"),
        ["to_datetime"] = (call, a) => IsText(call) ? Say("TimeTexts.ToDateTime", [.. a, "context.Zone"]) : a[0],
        ["to_bool"] = Method("Conversions.ToBool"),
        ["format_number"] = (call, a) => call.Arguments[1] is Literal { Value: long digits }
            ? Say("Conversions.FormatNumber", [a[0], digits.ToString(CultureInfo.InvariantCulture), .. a.Skip(2)])
            : null,
        ["format_date"] = ByZone("TimeTexts.FormatDate", 2),

        ["distance_km"] = Method("Numbers.DistanceKm"),
        ["uuid_by"] = (call, a) => Say("Hashes.UuidBy", [Text(call.Arguments[0].Type, a[0])]),
        ["bit_and"] = Method("Numbers.BitAnd"),
        ["bit_or"] = Method("Numbers.BitOr"),
        ["bit_is_set"] = Method("Numbers.BitIsSet"),
        ["bit_set"] = Method("Numbers.BitSet"),
        ["bit_clear"] = Method("Numbers.BitClear"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The functions that C# says.</summary>
    public static IEnumerable<string> Names => s_templates.Keys;

    /// <summary>The call as a C# expression; null where there is none for this function.</summary>
    /// <param name="call">For its function and its types: a decimal's scale stands in them alone.</param>
    /// <param name="arguments">Its arguments, written.</param>
    public static string? Write(Call call, IReadOnlyList<string> arguments) =>
        s_templates.TryGetValue(call.Function.Name, out var template) ? template(call, arguments) : null;

    private static Template Method(string method) => (_, arguments) => Say(method, arguments);

    // The digits after the point stand in the result's type, whether they were written or not.
    private static Template Scaled(string method) => (call, arguments) => Say(method, [arguments[0], Scale(call.Type)]);

    private static Template CalendarPart(string method) => (call, arguments) => Say(method, [Day(call, arguments)]);

    private static Template ClockPart(string method) => (call, arguments) => Say(method, [Time(call, arguments)]);

    // Of datetimes with the zone that stands last, or else the one in force; of dates without one.
    private static Template ByZone(string method, int zoneAt) => (call, arguments) => call.Arguments[0].Type.Kind == TypeKind.DateTime
        ? Say(method, [.. arguments.Take(zoneAt), Zone(arguments, zoneAt)])
        : Say(method, arguments);

    // The pattern as .NET reads it, and whether it can be matched in linear time; null where it is not of the subset.
    private static string[]? Pattern(Call call) =>
        call.Arguments[1] is Literal { Value: string text } && RegexPattern.TryParse(text) is { } pattern
            ? [CSharpText.Text(pattern.DotNet), pattern.HasBoundary ? "false" : "true"]
            : null;

    private static string? GroupOf(Call call) =>
        call.Arguments.Count < 3 ? "0"
        : call.Arguments[2] is Literal { Value: long group } && group is >= 0 and <= int.MaxValue ? group.ToString(CultureInfo.InvariantCulture)
        : null;

    private static string Day(Call call, IReadOnlyList<string> arguments) =>
        call.Arguments[0].Type.Kind == TypeKind.DateTime ? Say("Dates.Date", [arguments[0], Zone(arguments, 1)]) : arguments[0];

    private static string Time(Call call, IReadOnlyList<string> arguments) =>
        call.Arguments[0].Type.Kind == TypeKind.DateTime ? Say("Dates.Time", [arguments[0], Zone(arguments, 1)]) : arguments[0];

    private static string Zone(IReadOnlyList<string> arguments, int at) => arguments.Count > at ? Say("Zones.Find", [arguments[at]]) : "context.Zone";

    private static string Text(DataType type, string value) => type.Kind switch
    {
        TypeKind.Text => value,
        TypeKind.DateTime => Say("TimeTexts.ToText", [value, "context.Zone"]),
        TypeKind.Date or TypeKind.Time or TypeKind.Duration or TypeKind.Period => Say("TimeTexts.ToText", [value]),
        TypeKind.Empty => "(string)null",
        _ => Say("Conversions.ToText", [value]),
    };

    // The type of values is named, since the compiler cannot infer it from nullable ones alone.
    private static string Chosen(string method, DataType type) => type.Kind == TypeKind.Text ? method : $"{method}<{CSharpText.Plain(type)}>";

    private static bool IsText(Call call) => call.Arguments[0].Type.Kind == TypeKind.Text;

    private static string Scale(DataType type) => type.Scale.ToString(CultureInfo.InvariantCulture);

    private static string Say(string method, IEnumerable<string> arguments) => $"{Runtime}{method}({string.Join(", ", arguments)})";
}
