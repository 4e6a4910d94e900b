using System.Globalization;
using System.Text;

namespace Jalon.Compilers.Tests.Meaning;

/// <summary>Whatever a text or a name holds, it comes out as the data that it is, from the engine and from compiled code.</summary>
public sealed class InjectionTests(InjectionTests.Rows rows) : IClassFixture<InjectionTests.Rows>
{
    public static TheoryData<string> Nasty =>
    [
        "'", "''", "\"", "\"\"", "`", "\\", "\\\\", "\\'", "\\\"", "x' or '1'='1", "'; DROP TABLE sample; --", "\"; DROP TABLE sample; --", "--", "/*", "*/", "/* x */ --", ";", "\n", "\r\n", "\r", "\t",
        "{0}", "{{0}}", "{", "}", "${x}", "$\"{1}\"", "@\"x\"", "\"\"\"", "\"); System.Environment.Exit(1); (\"", "*/ System.Environment.Exit(1); /*", "\\u0022", "\\x22", "\\0", "?", "$1", "$$", "$tag$", ":p", "@p", "%s", "%", "_",
        "\u2028", "\u2029", "\u0085", "\u200b", "\u202e", "\ufeff", "\u0301", "😀", "\u0456d", "‘", "’", "“", "\u02bc", "\uff07", "E'x'", "U&'x'", "N'x'", "#", "# comment", "//", "x y", " ", "select", "SELECT", "null", "1", "-1", "x.y", "class", "@class",
    ];

    [Theory, MemberData(nameof(Nasty))]
    public void A_text_is_the_text_that_it_is(string text)
    {
        string[] expressions = [Written(text), $"\"a\" ++ {Written(text)}", $"to_text({Written(text)} == {Written(text)})", $"to_text(\"x\" in [\"y\", {Written(text)}])", $"to_text(({Written(text)} ++ \"z\") contains {Written(text)})", $"replace({Written(text + "q")}, \"q\", \"\")"];
        string?[] wanted = [text, "a" + text, "true", "false", "true", text];
        Assert.Equal(wanted, rows.Backends.OnDuckDb(expressions).Select(e => e[0]));
        Assert.Equal(wanted, rows.Backends.InProcess(expressions).Select(e => e[0]));
    }

    // A backquote, nothing but blanks, a control character: no name of the language.
    public static TheoryData<string> Names => [.. Nasty.Select(n => n.Data).Where(n => !n.Contains('`', StringComparison.Ordinal) && n.Trim().Length > 0 && !n.Any(char.IsControl))];

    [Theory, MemberData(nameof(Names))]
    public void A_name_is_the_name_that_it_is(string text)
    {
        var name = $"`{text}`";
        var query = $"let {name} = (from sample derive {name} = 7 where {name} == 7) from {name} group by {name} derive n = count(), `{text} again` = max({name} + 1) order by {name} select {name}, `{text} again`";
        Assert.Equal(["7 | 8"], rows.Backends.QueryOnDuckDb(query));
        Assert.Equal(["7 | 8"], rows.Backends.QueryInProcess(query));
    }

    // As the language writes it: quotes and backslashes escaped, what no eye sees by its number.
    private static string Written(string text)
    {
        var written = new StringBuilder("\"");
        foreach (var rune in text.EnumerateRunes())
            written.Append(rune.Value is '"' or '\\' ? $"\\{rune}" : Rune.IsControl(rune) || rune.Value > 0x7f ? $"\\u{{{rune.Value.ToString("X", CultureInfo.InvariantCulture)}}}" : rune.ToString());
        return written.Append('"').ToString();
    }

    public sealed class Rows : IDisposable
    {
        public Rows() => Backends.Fill(Sampled.Sample, [[1L, .. Sampled.Values.Select(_ => (object?)null)]]);

        internal Backends Backends { get; } = new("Europe/Paris");

        public void Dispose() => Backends.Dispose();
    }
}
