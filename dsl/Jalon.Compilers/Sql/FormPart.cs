using System.Globalization;

using Jalon.Compilers.Sql.Tree;

namespace Jalon.Compilers.Sql;

/// <summary>A piece of the template of a <see cref="SqlForm"/>: text as it is, or a placeholder.</summary>
internal abstract record FormPart
{
    private FormPart()
    {
    }

    /// <summary>The pieces of a template, in their order.</summary>
    public static IEnumerable<FormPart> Of(string template)
    {
        for (var at = 0; at < template.Length;)
        {
            var brace = template.AsSpan(at).IndexOfAny('{', '}') is >= 0 and var found ? at + found : template.Length;
            if (brace > at)
                yield return new Text(template[at..brace]);
            if (brace == template.Length)
                yield break;
            var isTwice = brace + 1 < template.Length && template[brace + 1] == template[brace];
            if (isTwice || template[brace] == '}')
            {
                yield return new Text(template[brace].ToString());
                at = brace + (isTwice ? 2 : 1);
            }
            else
            {
                var end = template.IndexOf('}', brace);
                yield return Between(template, brace, end);
                at = end + 1;
            }
        }
    }

    private static Placeholder Between(string template, int open, int close)
    {
        var name = template.AsSpan(open + 1, close - open - 1);
        var number = name.TrimEnd('*');
        return new Placeholder(number.IsEmpty ? 0 : int.Parse(number, CultureInfo.InvariantCulture), number.Length < name.Length, StandsAlone(template, open, close));
    }

    private static bool StandsAlone(string template, int open, int close)
    {
        var before = template.AsSpan(0, open).TrimEnd();
        var after = template.AsSpan(close + 1).TrimStart();
        return before is [.., '(' or ','] && (after is [')' or ',', ..] || after.StartsWith("AS ", StringComparison.Ordinal));
    }

    /// <summary>Text as it is.</summary>
    public sealed record Text(string Value) : FormPart;

    /// <summary>Where arguments are written.</summary>
    /// <param name="First">The argument, or the first of several, from 0.</param>
    /// <param name="IsList">Whether all arguments from that one on are meant, with commas between.</param>
    /// <param name="IsEnclosed">Whether it stands between parentheses or commas, so that the argument needs none of its own.</param>
    public sealed record Placeholder(int First, bool IsList, bool IsEnclosed) : FormPart;
}
