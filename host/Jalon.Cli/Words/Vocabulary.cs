using System.Globalization;

namespace Jalon.Cli.Words;

/// <summary>The texts of the command line in one language, and how it writes numbers, times and durations.</summary>
internal sealed class Vocabulary
{
    private readonly IReadOnlyDictionary<string, string> _texts;
    private readonly NumberFormatInfo _numbers;

    public Vocabulary(string language)
    {
        Language = language;
        _texts = language == "fr" ? French.Texts : English.Texts;
        // A plain blank groups digits in French: the narrow one that typography wants is not on every terminal.
        _numbers = new NumberFormatInfo { NumberGroupSeparator = language == "fr" ? " " : ",", NumberDecimalSeparator = language == "fr" ? "," : "." };
    }

    public string Language { get; }

    public string this[string key] => _texts[key];

    public string Format(string key, params object?[] arguments) => string.Format(_numbers, _texts[key], arguments);

    public string Count(long number) => number.ToString("N0", _numbers);

    public string Rows(long number) => Format(number == 1 ? "row" : "rows", Count(number));

    public string Seconds(TimeSpan elapsed) => elapsed.TotalSeconds switch
    {
        < 100 => elapsed.TotalSeconds.ToString("0.0", _numbers) + " s",
        < 6000 => elapsed.TotalMinutes.ToString("0.0", _numbers) + " min",
        _ => elapsed.TotalHours.ToString("0.0", _numbers) + " h",
    };

    /// <summary>A time as the host gave it, in its zone: with the zone's name where that is known, else its offset.</summary>
    public static string Time(DateTimeOffset time, string? zone = null) =>
        time.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) + " " + (zone ?? time.ToString("zzz", CultureInfo.InvariantCulture));

    /// <summary>What rows wait for, as the host names it: <c>an instant</c>, <c>another attempt</c>, <c>signal go</c>, <c>campaign newsletter</c>.</summary>
    public string WaitedFor(string what) => what.Split(' ', 2) switch
    {
        ["signal" or "campaign", var name] words => Format("waits." + words[0], name),
        _ => _texts.GetValueOrDefault("waits." + what, what),
    };

    public string Status(string status) => _texts.GetValueOrDefault("status." + status, status);
}
