using System.Text;

namespace Jalon.Compilers.Tests.SqlServer.Model;

/// <summary>A text as SQL Server has it: in UTF-16 or in a code page, with the collation that an expression gave it.</summary>
internal sealed record Text(string Value, bool Wide = true, string? Collation = null)
{
    private bool CountsCodePoints => Collation?.Contains("_SC", StringComparison.Ordinal) ?? false;

    private bool IsBinary => Collation?.Contains("_BIN2", StringComparison.Ordinal) ?? false;

    /// <summary>What stands without a collation goes by the database's: here one that ignores letter case, so that nothing is right by chance.</summary>
    public StringComparison Comparison => IsBinary ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;

    /// <summary>The characters as its functions count them.</summary>
    public IReadOnlyList<string> Characters
    {
        get
        {
            if (!CountsCodePoints)
                return [.. Value.Select(c => c.ToString())];
            var all = new List<string>();
            for (var i = 0; i < Value.Length; i += char.IsSurrogatePair(Value, i) ? 2 : 1)
                all.Add(i + 1 < Value.Length && char.IsSurrogatePair(Value, i) ? Value.Substring(i, 2) : Value[i].ToString());
            return all;
        }
    }

    public byte[] Bytes => Wide ? [.. Value.SelectMany(c => (byte[])[(byte)c, (byte)(c >> 8)])]
        : Collation?.EndsWith("_UTF8", StringComparison.Ordinal) == true ? Encoding.UTF8.GetBytes(Value)
        : Value.All(char.IsAscii) ? Encoding.ASCII.GetBytes(Value)
        : throw new ServerError($"'{Value}' is not of the code page");

    public static Text FromUtf16(byte[] bytes) => new(new string([.. Enumerable.Range(0, bytes.Length / 2).Select(i => (char)(bytes[2 * i] | (bytes[(2 * i) + 1] << 8)))]));

    public Text With(string value) => this with { Value = value };

    public Text Of(IEnumerable<string> characters) => this with { Value = string.Concat(characters) };

    /// <summary>LIKE: of Unicode texts blanks at the end count.</summary>
    public bool Like(string pattern) => Fits(Value, 0, pattern, 0);

    private bool Fits(string text, int at, string pattern, int from)
    {
        while (from < pattern.Length)
        {
            if (pattern[from] == '%')
            {
                for (var i = at; i <= text.Length; i++)
                {
                    if (Fits(text, i, pattern, from + 1))
                        return true;
                }

                return false;
            }

            if (at >= text.Length)
                return false;
            if (pattern[from] == '[' && pattern.IndexOf(']', from + 2) is > 0 and var end)
            {
                var negated = pattern[from + 1] == '^';
                if (InClass(text[at], pattern[(from + (negated ? 2 : 1))..end]) == negated)
                    return false;
                from = end;
            }
            else if (pattern[from] != '_' && string.Compare(pattern, from, text, at, 1, Comparison) != 0)
            {
                return false;
            }

            at++;
            from++;
        }

        return at == text.Length;
    }

    private bool InClass(char c, string members)
    {
        for (var i = 0; i < members.Length; i++)
        {
            if (i + 2 < members.Length && members[i + 1] == '-')
            {
                if (c >= members[i] && c <= members[i + 2])
                    return true;
                i += 2;
            }
            else if (string.Equals(members[i].ToString(), c.ToString(), Comparison))
            {
                return true;
            }
        }

        return false;
    }
}
