using System.Globalization;

namespace Jalon.Tui.Words;

/// <summary>The console's texts in one language, and how it writes numbers, times and durations.</summary>
internal sealed class Vocabulary(string language)
{
    private readonly IReadOnlyDictionary<string, string> _texts = language == "fr" ? Texts.French : Texts.English;
    private readonly NumberFormatInfo _numbers = new() { NumberGroupSeparator = language == "fr" ? " " : ",", NumberDecimalSeparator = "." };

    public string this[string key] => _texts[key];

    public string Format(string key, params object?[] arguments) => string.Format(CultureInfo.InvariantCulture, _texts[key], arguments);

    public string Count(long number) => number.ToString("N0", _numbers);

    public string Status(string status) => _texts.GetValueOrDefault("status." + status, status);

    public string State(string state) => _texts.GetValueOrDefault("state." + state, state);

    /// <summary>A time as the host gave it, with its offset, so that nobody takes it for another zone's.</summary>
    public static string Time(DateTimeOffset? time) => time?.ToString("MM-dd HH:mm zzz", CultureInfo.InvariantCulture) ?? "-";

    public static string Seconds(TimeSpan elapsed) => elapsed.TotalSeconds < 100
        ? elapsed.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture) + " s"
        : elapsed.TotalMinutes.ToString("0.0", CultureInfo.InvariantCulture) + " min";
}
