using System.Globalization;

using Jalon.Algebra.Types;

namespace Jalon.Compilers.Tests.Meaning;

/// <summary>The values that tests begin with: the plain, the extreme, and those at which engines are known to part.</summary>
internal static class Words
{
    public static IReadOnlyList<string> Zones { get; } =
    [
        "UTC", "Europe/Paris", "America/St_Johns", "Asia/Kathmandu", "Australia/Lord_Howe", "America/Havana", "Pacific/Apia", "America/New_York", "Etc/GMT+12",
        "Pacific/Kiritimati", "Africa/Casablanca", "Asia/Beirut", "America/Winnipeg",
    ];

    public static IReadOnlyList<string> Regexes { get; } =
    [
        "a", "[a-z]+", "\\d+", "^a", "a$", "\\ba", "(a|b)*c", "a.c", "\\s+", "[^a-z]", "é", "😀", ".", "\\w+@\\w+", "(\\w)=(\\w)", "^$|x", "a{2,3}", "x*", "\\W", "[[]", "ß|ẞ", "^.{2}",
    ];

    public static IReadOnlyList<string> JsonPaths { get; } = ["$", "$.a", "$.a.b", "$.a.b[1]", "$[0]", "$.x"];

    public static IReadOnlyList<string> DatePatterns { get; } =
        ["yyyy-MM-dd", "dd/MM/yyyy", "d.M.yyyy", "yyyyMMdd", "yyyy-MM-dd HH:mm:ss", "yyyy'%'MM", "H:mm d/M/yyyy", "yyyy-MM-dd'T'HH:mm", "yyyy"];

    /// <summary>Texts that mean something to some function.</summary>
    public static IReadOnlyList<string> Texts { get; } =
    [
        "", "a", "b", "Ana", "ÉLAN", "straße", "ß", "ẞ", "ǅungla", "İstanbul", "ılık", "ſ", "Σίσυφος ς", "😀", "a😀b", "𐐀𐐨", "\uffee", "e\u0301", "é", "Å", "ﬁ", "한국", "\u1100\u1161", "ø",
        "  a  ", "\u00a0x\u3000", "\u200bx", " ", "\t\n", "a\nb", "a\n", "\na", "x\ty", "'", "\"", "\\", "a\\b", "%", "100%", "a_b", "_", "a%b", "\\%", "$1", "\\1", "{0}", "a;b;;c", ";", "aaa", "aaaa",
        "12", "-12", "+12", "-1_000", "1__0", "_1", "1_", "12.50", ".5", "5.", "-0", "-0.0", "0x10", "1e3", "10%", "-10.5%", "12 ", " 12", "٣", "9223372036854775807", "9223372036854775808",
        "123456789012345678", "1234567890123456789", "0.0000005", "true", "TRUE", "false", "2026-11-23", "2026-02-29", "2024-02-29", "0001-01-01", "9999-12-31", "10000-01-01", "0000-01-01", "26-11-23",
        "23/11/2026", "31/02/2026", "3.1.2026", "20261123", "08:00", "24:00", "2026-03-29T02:30", "2026-10-25T02:30:00.5", "2026-11-23T08:00:00+02:00", "2026-11-23T08:00Z", "2026-11-23T08:00:60Z",
        "0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59.999999", "2026-11-23T08:00:00.1234567Z", "2026-11-23 08:00", "2026-11-23T08:00:00-18:00", "2026-11-23 08:00:09",
        "ana@example.com", " Ana@Example.COM ", "ana@", "@", "a@b@c.de", "ana@example", "ANA@EXÄMPLE.com", "06 12 34 56 78", "+49 (0)30 1234567", "0049 30 1234567", "+", "00", "33", "1",
        "{\"a\": {\"b\": [1, \"x\"]}}", "{\"a\":1e400}", "{\"a\":1.50}", "{\"a\":true}", "{\"a\":null}", "{\"a\":\"\"}", "[1,2]", "[\"\\u0000\"]", "{\"a\":18446744073709551616}", "{\"a\":12345678901234567}",
        "{\"a\":-0.0}", "{\"a\":1,\"a\":2}", "{\"a\"", "\"x\"", "12.0", "null", "{\"x\":\"\\ud83d\\ude00\"}", "k=v", "\0", "a\0b", "n😀e", "mañana", "JEAN-PIERRE d'arc", "o’neill mc.x", "x,y", "1,234.5",
        "Europe/Paris", "UTC", "Mars/Olympus", "europe/paris",
    ];

    public static IReadOnlyList<long> Ints { get; } =
    [
        0, 1, -1, 2, 3, 5, 7, 10, -10, 12, 28, 29, 31, 62, 63, 64, -64, 100, 365, 1000, 2026, 86400, 1_000_000, 1_000_001, 2147483647, 2147483648, -2147483648, -2147483649, 1795392000, 3652059, 99999999,
        9007199254740993, 999999999999999999, 1000000000000000000, long.MaxValue, long.MaxValue - 1, long.MinValue, long.MinValue + 1, 55296, 128512, 1114111, 1114112, 223,
    ];

    /// <summary>With six digits after the point; of smaller scales by cutting.</summary>
    public static IReadOnlyList<decimal> Decimals { get; } =
    [
        0m, 0.000001m, -0.000001m, 0.005m, 0.01m, -0.01m, 0.5m, -0.5m, 1m, -1m, 1.005m, -1.005m, 2.5m, -2.5m, 2.675m, 12.50m, 99.99m, 0.333333m, 1234567.891m, 999999999999.999999m, -999999999999.999999m,
        100000m, 0.1m, 0.2m, 0.3m, 45m, 90m, 180m,
    ];

    public static IReadOnlyList<double> Floats { get; } =
    [
        0, -0.0, 0.1, 0.2, 0.5, -0.5, 1, -1, 1.5, 2.5, -2.5, 0.005, 1.005, 2.675, 1e-6, 5e-7, -5e-7, 4.9e-7, 1e-149, 1e-150, 9e-151, -1e-151, 1e-300, 1e15, 123456789.1234565, 999999999999.9999, 1e12, 1e17, 1e18, 1e19, -1e19,
        9.223372036854775807e18, 9007199254740993, 1e75, 1e76, 1e149, 1e150, 1.0000000001e150, 1e151, -1e151, 1e300, double.NaN, double.PositiveInfinity, double.Epsilon, 45.5, 90, -90, 180.0, 48.8566, 2.3522,
    ];

    public static IReadOnlyList<DateOnly> Dates { get; } =
    [
        DateOnly.MinValue, new(1, 1, 2), new(1, 12, 31), new(2, 3, 1), new(1582, 10, 10), new(1883, 11, 18), new(1900, 2, 28), new(1900, 3, 1), new(1969, 12, 31), new(1970, 1, 1), new(2000, 2, 29), new(2011, 12, 30), new(2023, 1, 31),
        new(2024, 2, 28), new(2024, 2, 29), new(2024, 3, 31), new(2024, 12, 30), new(2026, 1, 1), new(2026, 1, 31), new(2026, 2, 28), new(2026, 3, 8), new(2026, 3, 29), new(2026, 4, 5), new(2026, 10, 4), new(2026, 10, 25), new(2026, 11, 1),
        new(2026, 11, 24), new(2026, 12, 31), new(2027, 1, 1), new(2028, 2, 29), new(9999, 1, 1), new(9999, 12, 30), DateOnly.MaxValue,
    ];

    public static IReadOnlyList<TimeOnly> Times { get; } =
        [TimeOnly.MinValue, new(0, 0, 1), new(2, 30), new(8, 30, 15), new(8, 0), new(12, 0), new(20, 0), new(23, 59, 59, 999, 999)];

    /// <summary>Instants around the changes of clocks.</summary>
    public static IReadOnlyList<DateTimeOffset> Instants { get; } =
    [
        .. new[]
        {
            "0001-01-01T00:00:00Z", "0001-01-01T23:00:00Z", "0001-12-31T12:00:00Z", "9999-12-31T23:59:59.999999Z", "9999-12-31T10:00:00Z", "9999-01-01T00:00:00Z", "1582-10-10T12:00:00Z", "1883-11-18T17:00:00Z", "1911-03-10T23:51:00Z",
            "1969-12-31T23:59:59.999999Z", "1970-01-01T00:00:00Z", "1985-12-31T18:30:00Z", "1985-12-31T18:15:00Z", "2006-04-02T03:31:00Z", "2006-10-29T02:31:00Z", "2011-12-30T09:59:59Z", "2011-12-30T10:00:00Z", "2024-02-29T12:00:00Z",
            "2024-03-30T22:00:00Z", "2026-03-08T05:29:59Z", "2026-03-08T05:30:00Z", "2026-03-08T07:00:00Z", "2026-11-01T04:30:00Z", "2026-11-01T05:30:00Z", "2026-11-01T06:15:00.5Z", "2026-03-29T00:30:00Z", "2026-03-29T00:59:59.999999Z",
            "2026-03-29T01:00:00Z", "2026-10-25T00:30:00Z", "2026-10-25T01:30:00Z", "2026-10-25T02:00:00Z", "2026-04-04T14:45:00Z", "2026-04-04T15:00:00Z", "2026-04-04T15:15:00Z", "2026-10-03T15:29:00Z", "2026-10-03T15:30:00Z", "2026-11-24T08:00:00Z",
            "2026-12-31T23:30:00Z", "2027-01-01T00:00:00Z", "2099-07-01T12:00:00Z", "2500-03-29T01:30:00Z",
        }.Select(t => DateTimeOffset.Parse(t, CultureInfo.InvariantCulture)),
    ];

    /// <summary>A value of a column's type, or none.</summary>
    public static object? Any(Random random, Algebra.Model.Attribute column)
    {
        if (random.Next(8) == 0)
            return null;
        if (column.Name == "z")
            return One(random, [.. Zones, "Mars/Olympus", ""]);
        var plain = random.Next(3) == 0;
        return column.Type.Kind switch
        {
            TypeKind.Bool => random.Next(2) == 0,
            TypeKind.Int => plain ? random.Next(-40, 60) : One(random, Ints) is var n && random.Next(10) == 0 ? random.NextInt64() : n,
            TypeKind.Decimal => Fit(plain ? random.Next(-100_000, 100_000) / 1000m : One(random, Decimals), column.Type.Scale),
            TypeKind.Float => plain ? (random.NextDouble() - 0.5) * Math.Pow(10, random.Next(-7, 20)) : One(random, Floats),
            TypeKind.Text => plain ? Letters(random) : One(random, Texts),
            TypeKind.Date => plain ? new DateOnly(random.Next(1900, 2101), 1, 1).AddDays(random.Next(366)) : One(random, Dates),
            TypeKind.Time => plain ? new TimeOnly(random.NextInt64(TimeSpan.TicksPerDay / 10) * 10) : One(random, Times),
            TypeKind.DateTime => plain
                ? new DateTimeOffset(1900 + random.Next(200), 1 + random.Next(12), 1 + random.Next(28), random.Next(24), random.Next(60), random.Next(60), TimeSpan.Zero).AddMicroseconds(random.Next(1_000_000))
                : One(random, Instants) is { Year: > 1 and < 9999 } t && random.Next(4) == 0 ? t.AddMinutes(random.Next(-90, 90)) : One(random, Instants),
            _ => null,
        };
    }

    public static T One<T>(Random random, IReadOnlyList<T> of) => of[random.Next(of.Count)];

    /// <summary>A value as a literal of the language.</summary>
    public static string Written(object value) => value switch
    {
        bool b => b ? "true" : "false",
        string t => "\"" + string.Concat(t.Select(c => c switch { '"' or '\\' => $"\\{c}", '\n' => "\\n", '\t' => "\\t", _ => c.ToString() })) + "\"",
        decimal d => d.ToString("0.00####", CultureInfo.InvariantCulture),
        DateOnly d => "@" + d.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        TimeOnly t => "@" + t.ToString("HH:mm:ss.FFFFFF", CultureInfo.InvariantCulture),
        DateTimeOffset i => "@" + i.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFF'Z'", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private static decimal Fit(decimal value, int scale) => decimal.Round(value, scale, MidpointRounding.ToZero);

    private static string Letters(Random random)
    {
        const string Alphabet = "abcABC xyzé.;,-_%0123";
        return new string([.. Enumerable.Range(0, random.Next(1, 9)).Select(_ => Alphabet[random.Next(Alphabet.Length)])]);
    }
}
