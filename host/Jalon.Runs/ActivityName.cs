using System.Diagnostics.CodeAnalysis;
using Jalon.Runs.Names;

namespace Jalon.Runs;

/// <summary>The name of an activity in its campaign. Its text form is the bare name, without backquotes.</summary>
public readonly record struct ActivityName : IParsable<ActivityName>
{
    /// <summary>A name that is not blank and holds no backquote and no control character.</summary>
    /// <exception cref="ArgumentException">The text is no name.</exception>
    public ActivityName(string value) => Value = NameText.Checked(value, nameof(value));

    /// <summary>The bare name.</summary>
    public string Value { get; }

    /// <inheritdoc/>
    public override string ToString() => Value;

    /// <summary>Reads the text form.</summary>
    /// <exception cref="FormatException">The text is not one.</exception>
    public static ActivityName Parse(string s) =>
        TryParse(s, out var read) ? read : throw new FormatException($"'{s}' is no activity name; it is blank or holds a backquote or a control character.");

    /// <summary>Reads the text form; false where the text is not one.</summary>
    public static bool TryParse([NotNullWhen(true)] string? s, out ActivityName result)
    {
        var ok = NameText.IsName(s);
        result = ok ? new ActivityName(s!) : default;
        return ok;
    }

    static ActivityName IParsable<ActivityName>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<ActivityName>.TryParse(string? s, IFormatProvider? provider, out ActivityName result) => TryParse(s, out result);
}
