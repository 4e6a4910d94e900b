using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Jalon.Runs.Names;

/// <summary>Names inside a compound text: plain where they are plain, else between backquotes, as the language writes them.</summary>
internal static class NameText
{
    /// <summary>Refuses what no name may be: blank, or holding a backquote or a control character.</summary>
    internal static string Checked(string name, string parameter)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name, parameter);
        return name.Any(c => c == '`' || char.IsControl(c))
            ? throw new ArgumentException($"'{name}' holds a backquote or a control character, which no name may.", parameter)
            : name;
    }

    internal static bool IsName([NotNullWhen(true)] string? text) =>
        !string.IsNullOrWhiteSpace(text) && !text.Any(c => c == '`' || char.IsControl(c));

    internal static string Quoted(string name) =>
        name.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-') ? name : $"`{name}`";

    /// <summary>Cuts <c>left</c>, separator, <c>right</c> where the separator stands outside backquotes; both unquoted.</summary>
    internal static bool TryCut(string? text, char separator, out string left, out string right)
    {
        left = right = "";
        if (text is null) return false;
        var end = text.StartsWith('`') ? text.IndexOf('`', 1) + 1 : text.IndexOf(separator, StringComparison.Ordinal);
        if (end <= 0 || end >= text.Length || text[end] != separator) return false;
        left = Unquoted(text[..end]);
        right = Unquoted(text[(end + 1)..]);
        return IsName(left) && IsName(right);
    }

    /// <summary>Cuts <c>name</c>, separator, a number from 1 written without sign or leading zero.</summary>
    internal static bool TryCutNumber(string? text, char separator, out string name, out int number)
    {
        number = 0;
        return TryCut(text, separator, out name, out var digits)
            && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number)
            && digits[0] != '0';
    }

    private static string Unquoted(string text) =>
        text.Length > 2 && text[0] == '`' && text[^1] == '`' ? text[1..^1] : text;
}
