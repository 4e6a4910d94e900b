using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Jalon.Runs;

/// <summary>
/// Which try at a task this is, from 1. A failure, a retry and a crash each begin a new one, so that what a try
/// wrote (its working tables carry the attempt) is never taken for what another wrote.
/// </summary>
public readonly record struct Attempt : IParsable<Attempt>
{
    /// <summary>The <paramref name="number"/>-th try, from 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is below 1.</exception>
    public Attempt(int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        Number = number;
    }

    /// <summary>The first try.</summary>
    public static Attempt First { get; } = new(1);

    /// <summary>From 1.</summary>
    public int Number { get; }

    /// <summary>The try after this one.</summary>
    public Attempt Next => new(Number + 1);

    /// <inheritdoc/>
    public override string ToString() => Number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Reads the text form.</summary>
    /// <exception cref="FormatException">The text is not one.</exception>
    public static Attempt Parse(string s) =>
        TryParse(s, out var read) ? read : throw new FormatException($"'{s}' is no attempt; write a number from 1.");

    /// <summary>Reads the text form; false where the text is not one.</summary>
    public static bool TryParse([NotNullWhen(true)] string? s, out Attempt result)
    {
        var ok = int.TryParse(s, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1;
        result = ok ? new Attempt(number) : default;
        return ok;
    }

    static Attempt IParsable<Attempt>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<Attempt>.TryParse(string? s, IFormatProvider? provider, out Attempt result) => TryParse(s, out result);
}
