using System.Text.RegularExpressions;

namespace Jalon.Compilers.CSharp.Runtime;

/// <summary>E-mail addresses and telephone numbers. Pure; an empty argument gives empty unless said otherwise.</summary>
public static partial class Contacts
{
    /// <summary>What <c>is_email</c> asks for, in the part of regular expressions that all engines read alike.</summary>
    public const string EmailPattern =
        @"^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?(\.[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?)+$";

    /// <summary>The most characters of an address.</summary>
    public const int LongestEmail = 254;

    /// <summary>What follows the last @, in lower case.</summary>
    public static string? EmailDomain(string? t)
    {
        var at = t?.LastIndexOf('@') ?? -1;
        return at < 0 ? null : Texts.Lower(Texts.Filled(t![(at + 1)..]));
    }

    /// <summary>Whether it has the form of an address; false for empty.</summary>
    public static bool IsEmail(string? t) => t is { Length: <= LongestEmail } && !t.EndsWith('\n') && Email().IsMatch(t);

    /// <summary>Trimmed and in lower case; empty where that is no address.</summary>
    public static string? NormalizeEmail(string? t) => Texts.Lower(Texts.Trim(t)) is { } email && IsEmail(email) ? email : null;

    /// <summary>As + and 8 to 15 digits; only numbers written with their country.</summary>
    public static string? NormalizePhone(string? t) => t is null ? null : Phone(Abroad(t));

    /// <summary>As + and 8 to 15 digits; numbers written without a country are read in the one of the calling code.</summary>
    public static string? NormalizePhone(string? t, string? callingCode)
    {
        if (t is null || callingCode is null)
            return null;
        if (Abroad(t) is { } abroad)
            return Phone(abroad);
        var digits = NoDigit().Replace(t, "");
        return Phone(NoDigit().Replace(callingCode, "") + (digits.StartsWith('0') ? digits[1..] : digits));
    }

    // The digits of a number written with + or 00, without the 0 in parentheses that is dialled at home only.
    private static string? Abroad(string t)
    {
        var dialled = NotDialled().Replace(t.Replace("(0)", "", StringComparison.Ordinal), "");
        return dialled.StartsWith('+') ? NoDigit().Replace(dialled, "")
            : dialled.StartsWith("00", StringComparison.Ordinal) ? NoDigit().Replace(dialled[2..], "")
            : null;
    }

    private static string? Phone(string? digits) => digits is not null && Dialable().IsMatch(digits) ? "+" + digits : null;

    [GeneratedRegex(EmailPattern, RegexOptions.CultureInvariant)]
    private static partial Regex Email();

    [GeneratedRegex("[^0-9]", RegexOptions.CultureInvariant)]
    private static partial Regex NoDigit();

    [GeneratedRegex("[^0-9+]", RegexOptions.CultureInvariant)]
    private static partial Regex NotDialled();

    [GeneratedRegex("^[1-9][0-9]{7,14}$", RegexOptions.CultureInvariant)]
    private static partial Regex Dialable();
}
