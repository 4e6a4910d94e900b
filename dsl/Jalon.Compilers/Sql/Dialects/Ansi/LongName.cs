using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Jalon.Compilers.Sql.Dialects.Ansi;

/// <summary>Names for engines that hold none beyond a length: some refuse them, some cut them off and take two for one.</summary>
internal static class LongName
{
    private const int DigestBytes = 12;

    /// <summary>The name as it is, or one that stands for it: its beginning and a digest of all of it, the same each time.</summary>
    /// <param name="name">The name.</param>
    /// <param name="limit">How much of a name the engine holds.</param>
    /// <param name="size">How the engine counts.</param>
    public static string Within(string name, int limit, Func<string, int> size)
    {
        if (size(name) <= limit)
            return name;
        var digest = "~" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, DigestBytes));
        var (start, left) = (new StringBuilder(), limit - size(digest));
        var elements = StringInfo.GetTextElementEnumerator(name);
        while (elements.MoveNext() && (left -= size(elements.GetTextElement())) >= 0)
            start.Append(elements.GetTextElement());
        return start + digest;
    }
}
