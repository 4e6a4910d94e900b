using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Jalon.Runs.Names;

namespace Jalon.Runs;

/// <summary>One execution of a campaign; written <c>campaign#12</c>.</summary>
public readonly record struct RunId : IParsable<RunId>
{
    /// <summary>The <paramref name="number"/>-th run of <paramref name="campaign"/>, from 1.</summary>
    /// <exception cref="ArgumentException">The campaign is no name.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number is below 1.</exception>
    public RunId(string campaign, int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        Campaign = NameText.Checked(campaign, nameof(campaign));
        Number = number;
    }

    /// <summary>The campaign's bare name.</summary>
    public string Campaign { get; }

    /// <summary>Which of the campaign's runs, from 1.</summary>
    public int Number { get; }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{NameText.Quoted(Campaign)}#{Number}");

    /// <summary>Reads the text form.</summary>
    /// <exception cref="FormatException">The text is not one.</exception>
    public static RunId Parse(string s) =>
        TryParse(s, out var read) ? read : throw new FormatException($"'{s}' is no run; write campaign#1.");

    /// <summary>Reads the text form; false where the text is not one.</summary>
    public static bool TryParse([NotNullWhen(true)] string? s, out RunId result)
    {
        var ok = NameText.TryCutNumber(s, '#', out var campaign, out var number);
        result = ok ? new RunId(campaign, number) : default;
        return ok;
    }

    static RunId IParsable<RunId>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<RunId>.TryParse(string? s, IFormatProvider? provider, out RunId result) => TryParse(s, out result);
}
