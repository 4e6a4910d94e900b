using System.Globalization;
using Jalon.Api.Runs;

namespace Jalon.Tui.Words;

/// <summary>The console's texts in one language, and how it writes numbers.</summary>
internal sealed class Vocabulary(string language)
{
    private readonly IReadOnlyDictionary<string, string> _texts = language == "fr" ? Texts.French : Texts.English;
    private readonly NumberFormatInfo _numbers = new() { NumberGroupSeparator = language == "fr" ? " " : ",", NumberDecimalSeparator = "." };

    public string this[string key] => _texts[key];

    public string Format(string key, params object?[] arguments) => string.Format(CultureInfo.InvariantCulture, _texts[key], arguments);

    public string Count(long number) => number.ToString("N0", _numbers);

    /// <summary><c>3,783 in, 3,759 out, 24 duplicates</c></summary>
    public string Books(TaskBooks books) =>
        string.Join(", ", books.Dropped.Select(d => $"{Count(d.Rows)} {d.Cause}").Prepend(Format("books", Count(books.In), Count(books.Out))));

    // What the host may say one day and the table does not know is shown as the host says it.
    public string Status(string status) => _texts.GetValueOrDefault("status." + status, status);

    public string State(string state) => _texts.GetValueOrDefault("state." + state, state);

    public string Level(string level) => _texts.GetValueOrDefault("level." + level, level);

    public string Offer(string name) => _texts.GetValueOrDefault("offer." + name, name);
}
