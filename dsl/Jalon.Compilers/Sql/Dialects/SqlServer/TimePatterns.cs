using System.Text;

using Jalon.Compilers.Sql.Functions;
using Jalon.Compilers.Sql.Tree;

using static Jalon.Compilers.Sql.Dialects.SqlServer.Tsql;

namespace Jalon.Compilers.Sql.Dialects.SqlServer;

/// <summary>Dates and times as texts and back. FORMAT and PARSE go by cultures and call .NET for each row; these are put together of what has one meaning everywhere.</summary>
internal static class TimePatterns
{
    private const string Digit = "[0-9]";

    /// <summary>HH:mm:ss and what there is of a fraction, of a time or a date and time.</summary>
    public static SqlForm ClockText(SqlExpression time) => Say(
        "CONVERT(nvarchar(8), {0}, 108) + CASE WHEN DATEPART(microsecond, {0}) = 0 THEN N'' ELSE N'.' + RTRIM(RIGHT(CONCAT(N'00000', DATEPART(microsecond, {0})), 6), N'0') END", Binding.Add, time);

    /// <summary>By a pattern.</summary>
    public static SqlExpression Write(DatePattern pattern, SqlExpression at)
    {
        SqlExpression One(DatePatternPart part) => !part.IsField ? Text(part.Text) : Say(part.Text switch
        {
            "yyyy" => "RIGHT(CONCAT(N'000', YEAR({0})), 4)",
            "MM" => "RIGHT(CONCAT(N'0', MONTH({0})), 2)",
            "dd" => "RIGHT(CONCAT(N'0', DAY({0})), 2)",
            "HH" => "RIGHT(CONCAT(N'0', DATEPART(hour, {0})), 2)",
            "mm" => "RIGHT(CONCAT(N'0', DATEPART(minute, {0})), 2)",
            "ss" => "RIGHT(CONCAT(N'0', DATEPART(second, {0})), 2)",
            "M" => "CAST(MONTH({0}) AS nvarchar(2))",
            "d" => "CAST(DAY({0}) AS nvarchar(2))",
            _ => "CAST(DATEPART(hour, {0}) AS nvarchar(2))",
        }, at);
        var joined = pattern.Parts.Select(One).Aggregate((left, right) => Say("{0} + {1}", Binding.Add, left, right));
        return Say("CASE WHEN {0} IS NOT NULL THEN {1} END", at, joined);
    }

    /// <summary>A local date and time by a pattern; null for a pattern that is not known before the first row, or is none.</summary>
    public static SqlForm? Read(Scalar pattern, SqlExpression text)
    {
        if (pattern is not Literal { Value: string written } || DatePattern.TryParse(written) is not { } parts || DateTexts.Regex(parts) is null)
            return null;
        // A field without leading zeros has one digit or two: a branch for each way, two digits first.
        var open = parts.Parts.Count(p => p.IsField && p.Text.Length == 1);
        return Let(text, "t", t => new SqlForm(
            $"TRY_CONVERT(datetime2(6), CASE {string.Concat(Enumerable.Range(0, 1 << open).Select(way => Branch(parts, way)))}END, 126)", [InUnits(t)]));
    }

    /// <summary>An instant written as RFC 3339; without an offset in the zone in force.</summary>
    public static SqlExpression? Instant(SqlExpression text, WriterContext context)
    {
        if (ZoneForms.ToInstant(new SqlConstant("NULL"), context.Meaning.Zone) is null)
            return null;
        // Up to the minute, then seconds, then where it counts from.
        return Let(text, "t", t => Let(Say(
            "CASE WHEN {0} LIKE N'%Z' THEN N'Z' WHEN {0} LIKE N'%T%[0-9][+][0-9][0-9]:[0-5][0-9]' OR {0} LIKE N'%T%[0-9][-][0-9][0-9]:[0-5][0-9]' THEN RIGHT({0}, 6) ELSE N'' END", InUnits(t)), "z", zone => Let(
            Say(
                "CASE WHEN {0} LIKE N'[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]%' THEN SUBSTRING({0}, 17, CAST((DATALENGTH({0}) - DATALENGTH({1})) / 2 AS int) - 16) END",
                InUnits(t),
                zone),
            "sec",
            seconds => Let(
                Say(
                    "CASE WHEN {1} THEN TRY_CONVERT(datetime2(6), CAST(LEFT({0}, 16) AS nvarchar(16)) + {2}, 126) END",
                    InUnits(t),
                    Seconds(seconds),
                    Say("CASE WHEN DATALENGTH({0}) = 0 THEN N':00' ELSE CAST({0} AS nvarchar(10)) END", seconds)),
                "at",
                at => Say(
                    "CASE WHEN DATALENGTH({0}) = 0 THEN {1} WHEN {0} LIKE N'Z' THEN {2} WHEN CAST(SUBSTRING({0}, 2, 2) AS int) <= 18 THEN {3} END",
                    zone,
                    ZoneForms.ToInstant(at, context.Meaning.Zone)!,
                    at,
                    Moments.Time(Say(
                        "{0} - CASE WHEN {1} LIKE N'-%' THEN -1 ELSE 1 END * CAST(CAST(SUBSTRING({1}, 2, 2) AS int) * 60 + CAST(SUBSTRING({1}, 5, 2) AS int) AS bigint) * 60000000",
                        Binding.Add,
                        Moments.Microseconds(at),
                        zone)))))));
    }

    private static SqlForm Seconds(SqlExpression seconds) => Say(
        "DATALENGTH({0}) = 0 OR {0} LIKE N':[0-5][0-9]' OR {0} LIKE N':[0-5][0-9].[0-9]%' AND SUBSTRING({0}, 5, 7) NOT LIKE N'%[^0-9]%' AND DATALENGTH({0}) <= 20", Binding.Or, InUnits(seconds));

    private static string Branch(DatePattern pattern, int way)
    {
        var like = new StringBuilder();
        var fields = new Dictionary<char, (int At, int Length)>();
        var at = 1;
        var open = 0;
        foreach (var part in pattern.Parts)
        {
            if (!part.IsField)
            {
                like.Append(Patterns.Escaped(part.Text));
                at += part.Text.Length;
                continue;
            }
            var length = part.Text.Length > 1 ? part.Text.Length : ((way >> open++) & 1) == 0 ? 2 : 1;
            like.Insert(like.Length, Digit, length);
            fields.Add(part.Text[0], (at, length));
            at += length;
        }
        string Field(char letter, string missing) => fields.TryGetValue(letter, out var f)
            ? $"RIGHT(N'0' + SUBSTRING({{0}}, {f.At}, {f.Length}), {(letter == 'y' ? 4 : 2)})"
            : $"N'{missing}'";
        return $"WHEN {{0}} LIKE {Braced(Text(like.ToString()).Text)} THEN CAST({Field('y', "0001")} + N'-' + {Field('M', "01")} + N'-' + {Field('d', "01")} + N'T' + {Field('H', "00")} + N':' + {Field('m', "00")} + N':' + {Field('s', "00")} AS nvarchar(19)) ";
    }
}
