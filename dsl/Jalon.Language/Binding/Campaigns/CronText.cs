using Cronos;

namespace Jalon.Language.Binding.Campaigns;

/// <summary>Cron texts as schedules write them: five fields, or a word such as <c>@daily</c>.</summary>
internal static class CronText
{
    private static readonly string[] Fields = ["minute", "hour", "day_of_month", "month", "day_of_week"];

    private static readonly string[] Words = ["@hourly", "@daily", "@midnight", "@weekly", "@monthly", "@yearly", "@annually"];

    // Beyond four years and the century that is no leap year.
    private static readonly DateTime Start = new(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>What is wrong with a text; null where it is good.</summary>
    public static CronMistake? WhatIsWrong(string text)
    {
        var whole = text.Trim(' ', '\t');
        if (Words.Contains(whole, StringComparer.OrdinalIgnoreCase))
            return null;
        var parts = Parts(text);
        if (parts.Count != Fields.Length || whole[0] == '@')
            return new CronMistake(null, 0, 0);
        for (var i = 0; i < parts.Count; i++)
        {
            // Each field alone, so that a mistake is told where it is.
            var alone = string.Join(' ', Fields.Select((_, f) => f == i ? text.Substring(parts[i].Start, parts[i].Length) : "*"));
            if (Parsed(alone) is null)
                return new CronMistake(Fields[i], parts[i].Start, parts[i].Length);
        }

        return Parsed(text)?.GetNextOccurrence(Start, inclusive: true) is null ? new CronMistake(null, 0, 0, NeverComes: true) : null;
    }

    // A field left to chance (H) needs a seed, and is refused: what runs when is written down.
    private static CronExpression? Parsed(string text)
    {
        try
        {
            return CronExpression.Parse(text);
        }
        catch (Exception e) when (e is CronFormatException or MissingSeedException)
        {
            return null;
        }
    }

    private static List<(int Start, int Length)> Parts(string text)
    {
        var parts = new List<(int Start, int Length)>();
        for (var at = 0; at < text.Length;)
        {
            var end = text.AsSpan(at).IndexOfAny(' ', '\t') is var blank and >= 0 ? at + blank : text.Length;
            if (end > at)
                parts.Add((at, end - at));
            at = end + 1;
        }

        return parts;
    }
}
