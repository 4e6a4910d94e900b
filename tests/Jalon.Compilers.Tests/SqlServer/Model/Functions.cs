using System.Data.SqlTypes;
using System.Globalization;
using System.Security.Cryptography;

namespace Jalon.Compilers.Tests.SqlServer.Model;

/// <summary>The functions of SQL Server that the templates call, as documented: what counts and compares goes by the collation of its text.</summary>
internal static class Functions
{
    public static bool TakesPart(string name) => name.ToUpperInvariant() is "DATEDIFF_BIG" or "DATEADD" or "DATEPART";

    public static object? OfPart(string name, string part, object?[] a)
    {
        if (a.Any(x => x is null))
            return null;
        DateTime Time(object? x) => x switch { Text t => DateTime.ParseExact(t.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture), DateOnly d => d.ToDateTime(TimeOnly.MinValue), DateTime d => d, TimeOnly t => new DateTime(t.Ticks), _ => throw new ServerError($"{x} as a time") };
        switch (name)
        {
            case "DATEDIFF_BIG":
                var (from, to) = (Time(a[0]).Ticks, Time(a[1]).Ticks);
                var unit = part switch { "DAY" => TimeSpan.TicksPerDay, "SECOND" => TimeSpan.TicksPerSecond, "MICROSECOND" => TimeSpan.TicksPerMicrosecond, _ => throw new NotSupportedException(part) };
                return (to / unit) - (from / unit);
            case "DATEPART":
                var at = Time(a[0]);
                return part switch
                {
                    "QUARTER" => ((at.Month - 1) / 3) + 1,
                    "ISO_WEEK" => ISOWeek.GetWeekOfYear(at),
                    "DAYOFYEAR" => at.DayOfYear,
                    "HOUR" => at.Hour,
                    "MINUTE" => at.Minute,
                    "SECOND" => at.Second,
                    "NANOSECOND" => (int)(at.Ticks % TimeSpan.TicksPerSecond * 100),
                    "MICROSECOND" => (int)(at.Ticks % TimeSpan.TicksPerSecond / TimeSpan.TicksPerMicrosecond),
                    _ => throw new NotSupportedException(part),
                };
            default:
                var by = a[0] is int n ? n : throw new ServerError($"DATEADD by a {a[0]!.GetType().Name}");
                try
                {
                    var moved = part switch
                    {
                        "MONTH" => Time(a[1]).AddMonths(by),
                        "DAY" => Time(a[1]).AddDays(by),
                        "SECOND" => Time(a[1]).AddTicks(by * TimeSpan.TicksPerSecond),
                        "NANOSECOND" => Time(a[1]).AddTicks(by / 100),
                        "MICROSECOND" => Time(a[1]).AddTicks(by * TimeSpan.TicksPerMicrosecond),
                        _ => throw new NotSupportedException(part),
                    };
                    return a[1] is DateOnly ? DateOnly.FromDateTime(moved) : a[1] is TimeOnly ? TimeOnly.FromDateTime(moved) : moved;
                }
                catch (ArgumentOutOfRangeException)
                {
                    throw new ServerError("Adding a value to a datetime2 column caused an overflow");
                }
        }
    }

    public static object? Call(string name, object?[] a)
    {
        switch (name)
        {
            case "CONCAT":
                return new Text(string.Concat(a.Select(Written)));
            case "CONCAT_WS":
                return new Text(string.Join(((Text)a[0]!).Value, a.Skip(1).Where(x => x is not null).Select(Written)), true, a.OfType<Text>().FirstOrDefault(t => t.Collation is not null)?.Collation);
            case "LEAST":
            case "GREATEST":
                return a.Where(x => x is not null).Aggregate((object?)null, (best, x) => best is null || Scalars.Compared(x, best) * (name == "LEAST" ? 1 : -1) < 0 ? x : best);
        }

        if (a.Any(x => x is null))
            return null;
        return (name, a) switch
        {
            ("DATALENGTH", [Text t]) => (long)t.Bytes.Length,
            ("DATALENGTH", [byte[] b]) => (long)b.Length,
            ("LEN", [Text t]) => (long)(t with { Value = t.Value.TrimEnd(' ') }).Characters.Count,
            ("LOWER", [Text t]) => Ascii(t).With(t.Value.ToLowerInvariant()),
            ("UPPER", [Text t]) => Ascii(t).With(t.Value.ToUpperInvariant()),
            ("TRANSLATE", [Text t, Text from, Text to]) => from.Value.Length != to.Value.Length ? throw new ServerError("TRANSLATE of unlike lengths")
                : t.With(string.Concat(t.Value.Select(c => from.Value.IndexOf(c.ToString(), t.Comparison) is >= 0 and var i ? to.Value[i] : c))),
            ("REPLACE", [Text t, Text part, Text by]) => (t with { Collation = Common(t, part, by) }) is var whole && part.Value.Length > 0 ? whole.With(whole.Value.Replace(part.Value, by.Value, whole.Comparison)) : t,
            ("SUBSTRING", [Text t, var start, var length]) => t.Of(Part(t.Characters, Whole(start), Whole(length))),
            ("SUBSTRING", [byte[] b, var start, var length]) => Part(b, Whole(start), Whole(length)).ToArray(),
            ("LEFT", [Text t, var length]) => t.Of(Part(t.Characters, 1, Whole(length))),
            ("RIGHT", [Text t, var length]) => Whole(length) < 0 ? throw new ServerError("RIGHT of a negative length") : t.Of(t.Characters.TakeLast((int)Math.Min(Whole(length), int.MaxValue))),
            ("CHARINDEX", [Text part, Text t]) => (long)(t.Value.IndexOf(part.Value, (t with { Collation = Common(t, part) }).Comparison) + 1),
            ("REVERSE", [Text t]) => t.Of(t.Characters.Reverse()),
            ("REPLICATE", [Text t, int times]) => times < 0 ? null : t.With(string.Concat(Enumerable.Repeat(t.Value, times))),
            ("STUFF", [Text t, int start, int length, Text by]) => start < 1 || start > t.Value.Length ? null : t.With(t.Value.Remove(start - 1, length).Insert(start - 1, by.Value)),
            ("TRIM", [Text characters, Text t]) => t.With(t.Value.Trim(characters.Value.ToCharArray())),
            ("LTRIM", [Text t, Text characters]) => t.With(t.Value.TrimStart(characters.Value.ToCharArray())),
            ("RTRIM", [Text t, Text characters]) => t.With(t.Value.TrimEnd(characters.Value.ToCharArray())),
            ("NCHAR", [var n]) => Whole(n) is > 0 and <= 0xFFFF and not (>= 0xD800 and <= 0xDFFF) and var unit ? new Text(((char)unit).ToString()) : null,
            ("UNICODE", [Text t]) => t.Value.Length == 0 ? null : (int)t.Value[0],
            ("HASHBYTES", [Text by, byte[] b]) => HashOf(by.Value, b),
            ("ABS", [long n]) => n == long.MinValue ? throw new ServerError("overflow") : Math.Abs(n),
            ("ABS", [int n]) => Math.Abs(n),
            ("ABS", [SqlDecimal d]) => SqlDecimal.Abs(d),
            ("SIGN", [SqlDecimal d]) => (int)SqlDecimal.Sign(d),
            ("SIGN", [double f]) => (double)Math.Sign(f),
            ("SIGN", [int or long]) => (long)Math.Sign(Whole(a[0])),
            ("FLOOR", [SqlDecimal d]) => SqlDecimal.Floor(d),
            ("CEILING", [SqlDecimal d]) => SqlDecimal.Ceiling(d),
            ("ROUND", [SqlDecimal d, int digits, int]) => SqlDecimal.Truncate(d, digits),
            ("FLOOR" or "CEILING", [int or long]) => a[0],
            ("YEAR", [DateOnly d]) => d.Year,
            ("YEAR", [DateTime d]) => d.Year,
            ("MONTH", [DateOnly d]) => d.Month,
            ("MONTH", [DateTime d]) => d.Month,
            ("DAY", [DateOnly d]) => d.Day,
            ("DAY", [DateTime d]) => d.Day,
            ("DATEFROMPARTS", [int y, int m, int d]) => new DateOnly(y, m, d),
            ("EOMONTH", [DateOnly d]) => new DateOnly(d.Year, d.Month, DateTime.DaysInMonth(d.Year, d.Month)),
            ("SWITCHOFFSET", [DateTime d, int]) => d,
            ("POWER", [long n, var by]) => (long)Math.Pow(n, Whole(by)),
            (_, [Text, ..]) => throw new NotSupportedException(name),
            _ => OfFloats(name, [.. a.Select(x => Scalars.Float(x!))]),
        };
    }

    private static byte[] HashOf(string algorithm, byte[] bytes)
    {
        using var hash = IncrementalHash.CreateHash(algorithm switch { "MD5" => HashAlgorithmName.MD5, "SHA2_256" => HashAlgorithmName.SHA256, _ => HashAlgorithmName.SHA512 });
        hash.AppendData(bytes);
        return hash.GetHashAndReset();
    }

    private static object OfFloats(string name, double[] a)
    {
        var result = (name, a) switch
        {
            ("ABS", [var f]) => Math.Abs(f),
            ("FLOOR", [var f]) => Math.Floor(f),
            ("CEILING", [var f]) => Math.Ceiling(f),
            ("POWER", [var f, var by]) => Math.Pow(f, by),
            ("LOG", [var f]) => f > 0 ? Math.Log(f) : double.NaN,
            ("LOG10", [var f]) => f > 0 ? Math.Log10(f) : double.NaN,
            ("EXP", [var f]) => Math.Exp(f),
            ("SQRT", [var f]) => Math.Sqrt(f),
            ("SQUARE", [var f]) => f * f,
            ("SIN", [var f]) => Math.Sin(f),
            ("COS", [var f]) => Math.Cos(f),
            ("ASIN", [var f]) => Math.Asin(f),
            ("RADIANS", [var f]) => f * Math.PI / 180,
            _ => throw new NotSupportedException(name),
        };
        return double.IsFinite(result) ? result : throw new ServerError($"An invalid floating point operation occurred: {name}");
    }

    // With the letters that every collation knows.
    private static Text Ascii(Text text) => text.Value.All(char.IsAscii) ? text : throw new ServerError($"letter case of '{text.Value}' by a collation");

    private static string? Common(params Text[] texts) => texts.Select(t => t.Collation).OfType<string>().Distinct().ToList() switch { [] => null, [var one] => one, _ => throw new ServerError("two collations") };

    private static IEnumerable<T> Part<T>(IReadOnlyCollection<T> of, long start, long length)
    {
        if (length < 0)
            throw new ServerError("Invalid length parameter");
        var end = checked(start + length - 1);
        return of.Skip((int)Math.Clamp(start - 1, 0, int.MaxValue)).Take((int)Math.Clamp(end - Math.Max(start, 1) + 1, 0, int.MaxValue));
    }

    private static long Whole(object? value) => value switch { int n => n, long n => n, SqlDecimal d => (long)d.ToDouble(), _ => throw new ServerError($"{value} as a number of characters") };

    private static string Written(object? value) => value switch { null => "", Text t => t.Value, SqlDecimal d => d.ToString(), _ => Convert.ToString(value, CultureInfo.InvariantCulture)! };
}
