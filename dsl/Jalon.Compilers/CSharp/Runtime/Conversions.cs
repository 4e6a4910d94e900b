using System.Globalization;
using System.Text.RegularExpressions;

namespace Jalon.Compilers.CSharp.Runtime;

/// <summary>
/// Numbers, truth values and texts made of one another. A text must have exactly the form that <c>to_text</c> gives or that a literal has; what
/// cannot be converted is empty. Pure; nothing here raises.
/// </summary>
public static partial class Conversions
{
    /// <summary>What a text must be to become an int.</summary>
    public const string IntPattern = "^-?[0-9]+(_[0-9]+)*$";

    /// <summary>What a text must be to become a decimal or float: an int, digits after a point, a percent sign.</summary>
    public const string DecimalPattern = @"^-?[0-9]+(_[0-9]+)*(\.[0-9]+)?%?$";

    /// <summary>An int as it is.</summary>
    public static long? ToInt(long? x) => x;

    /// <summary>A decimal towards zero.</summary>
    public static long? ToInt(decimal? x) => x is { } n ? (long)n : null;

    /// <summary>A float towards zero; empty beyond 64 bits.</summary>
    public static long? ToInt(double? x) => x is { } n && Math.Truncate(n) is >= -9223372036854775808.0 and < 9223372036854775808.0 ? (long)n : null;

    /// <summary>True as 1, false as 0.</summary>
    public static long? ToInt(bool? x) => x is { } b ? b ? 1 : 0 : null;

    /// <summary>A text of digits.</summary>
    public static long? ToInt(string? x) =>
        x is not null && Int().IsMatch(x) && !x.EndsWith('\n')
            && long.TryParse(x.Replace("_", "", StringComparison.Ordinal), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var n)
            ? n
            : null;

    /// <summary>A text of at most 18 digits, rounded half away from zero.</summary>
    public static decimal? ToDecimal(string? x, int scale)
    {
        if (x is null || !DecimalForm().IsMatch(x) || x.EndsWith('\n') || x.Count(char.IsAsciiDigit) > DataType.MaxDigits)
            return null;
        var number = decimal.Parse(x.Replace("_", "", StringComparison.Ordinal).TrimEnd('%'), NumberStyles.Number, CultureInfo.InvariantCulture);
        return Operators.Fit(x.EndsWith('%') ? number / 100 : number, scale);
    }

    /// <summary>A text of at most 18 digits as the nearest float.</summary>
    public static double? ToFloat(string? x)
    {
        if (x is null || !DecimalForm().IsMatch(x) || x.EndsWith('\n') || x.Count(char.IsAsciiDigit) > DataType.MaxDigits)
            return null;
        var number = double.Parse(x.Replace("_", "", StringComparison.Ordinal).TrimEnd('%'), NumberStyles.Float, CultureInfo.InvariantCulture);
        return Operators.Float((x.EndsWith('%') ? number / 100 : number) + 0.0);
    }

    /// <summary>Whether it is other than 0.</summary>
    public static bool? ToBool(long? x) => x is { } n ? n != 0 : null;

    /// <summary>Whether it is other than 0.</summary>
    public static bool? ToBool(decimal? x) => x is { } n ? n != 0 : null;

    /// <summary>Whether it is other than 0.</summary>
    public static bool? ToBool(double? x) => x is { } n ? n != 0 : null;

    /// <summary>As it is.</summary>
    public static bool? ToBool(bool? x) => x;

    /// <summary>The texts true and false.</summary>
    public static bool? ToBool(string? x) => x switch { "true" => true, "false" => false, _ => null };

    /// <summary>Its digits.</summary>
    public static string? ToText(long? x) => x?.ToString(CultureInfo.InvariantCulture);

    /// <summary>All its digits.</summary>
    public static string? ToText(decimal? x) => x?.ToString(CultureInfo.InvariantCulture);

    /// <summary>As its decimal(6) without trailing zeros; a number too large for that is empty.</summary>
    public static string? ToText(double? x) =>
        Operators.ToDecimal(x, DataType.MaxScale) is { } n ? n.ToString("0.######", CultureInfo.InvariantCulture) : null;

    /// <summary>true or false.</summary>
    public static string? ToText(bool? x) => x is { } b ? b ? "true" : "false" : null;

    /// <summary>As it is.</summary>
    public static string? ToText(string? x) => x;

    /// <summary>With so many digits after the point.</summary>
    public static string? FormatNumber(long? x, int digits, string? thousands = null, string? point = null) =>
        Format(Numbers.Round(x, digits), digits, thousands, point);

    /// <summary>With so many digits after the point, rounded half away from zero.</summary>
    public static string? FormatNumber(decimal? x, int digits, string? thousands = null, string? point = null) =>
        Format(Numbers.Round(x, digits), digits, thousands, point);

    /// <summary>With so many digits after the point, rounded half away from zero.</summary>
    public static string? FormatNumber(double? x, int digits, string? thousands = null, string? point = null) =>
        Format(Numbers.Round(x, digits), digits, thousands, point);

    /// <summary>What a conversion gave, which must be there where its argument is.</summary>
    /// <exception cref="ConversionException">It is not.</exception>
    public static T? Required<T>(T? value, object? given, string function, int row)
        where T : struct =>
        value is null && given is not null
            ? throw new ConversionException(string.Create(CultureInfo.InvariantCulture, $"{function} cannot convert \"{given}\" in row {row + 1} of those at hand"), row)
            : value;

    private static string? Format(decimal? x, int digits, string? thousands, string? point)
    {
        if (x is not { } number)
            return null;
        var whole = Math.Truncate(Math.Abs(number)).ToString("#,0", CultureInfo.InvariantCulture).Replace(",", thousands, StringComparison.Ordinal);
        var rest = digits == 0 ? "" : (point ?? ".") + number.ToString(CultureInfo.InvariantCulture)[^digits..];
        return (number < 0 ? "-" : "") + whole + rest;
    }

    [GeneratedRegex(IntPattern, RegexOptions.CultureInvariant)]
    private static partial Regex Int();

    [GeneratedRegex(DecimalPattern, RegexOptions.CultureInvariant)]
    private static partial Regex DecimalForm();
}
