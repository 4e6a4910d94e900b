using System.Globalization;
using System.Text.RegularExpressions;
using Jalon.Algebra.Types;

namespace Jalon.Language.Diagnostics;

/// <summary>What was meant by a comparison of types that do not compare: a date written as a text, a number in quotes, a list with ==.</summary>
internal static partial class Compared
{
    /// <summary>What to write instead of a comparison; null where nobody can tell.</summary>
    public static Phrase? Instead(string comparison, DataType left, DataType right)
    {
        if (comparison.Length > 200)
            return null;
        bool Either(Func<DataType, bool> is1, Func<DataType, bool> is2) => (is1(left) && is2(right)) || (is1(right) && is2(left));
        if (Either(IsTime, t => t.Kind is TypeKind.Text or TypeKind.Int) && Date().Match(comparison) is { Success: true } date)
            return Write(string.Create(CultureInfo.InvariantCulture, $"@{date.Groups[1].Value}-{Two(date.Groups[2])}-{Two(date.Groups[3])}"));
        if (Either(t => t.IsNumber, t => t.Kind == TypeKind.Text) && Number().Match(comparison) is { Success: true } number)
            return Write(number.Groups[1].Value);
        if (Either(t => t.Kind == TypeKind.Bool, t => t.Kind == TypeKind.Int) && Truth().Match(comparison) is { Success: true } truth)
            return Write(truth.Groups[3].Value == (truth.Groups[2].Value == "==" ? "1" : "0") ? truth.Groups[1].Value : $"not {truth.Groups[1].Value}");
        return right.Kind == TypeKind.List && List().Match(comparison) is { Success: true } list ? Write($"{list.Groups[1].Value} {(list.Groups[2].Value == "==" ? "in" : "not in")} {Quote.Short(list.Groups[3].Value)}") : null;
    }

    /// <summary>Whether values of a type are days or instants.</summary>
    public static bool IsTime(DataType type) => type.Kind is TypeKind.Date or TypeKind.DateTime;

    private static string Two(Group digits) => digits.Value.PadLeft(2, '0');

    private static Phrase Write(string example) => Phrase.Of("hint.write", ("example", example));

    [GeneratedRegex(@"""?\b(\d{4})-(\d{1,2})-(\d{1,2})\b""?", RegexOptions.CultureInvariant)]
    private static partial Regex Date();

    [GeneratedRegex(@"""(-?\d+(?:\.\d+)?)""", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex(@"^([\w.`]+)\s*(==|!=)\s*([01])$", RegexOptions.CultureInvariant)]
    private static partial Regex Truth();

    [GeneratedRegex(@"^([\w.`]+)\s*(==|!=)\s*(\[.*)$", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex List();
}
