using System.Globalization;
using System.Text;

using Jalon.Compilers.CSharp.Runtime;

namespace Jalon.Compilers.Tests.Functions;

/// <summary>Our tables against the engine's own, for every code point that there is.</summary>
public sealed class UnicodeTests
{
    [Fact]
    public void Letter_case_and_accents_are_the_same_in_process_and_on_duckdb()
    {
        using var duck = new Duck();
        var rows = duck.Rows(
            "SELECT i, lower(chr(i::INTEGER)), CASE WHEN i = 223 THEN 'ß' ELSE upper(chr(i::INTEGER)) END, nullif(strip_accents(chr(i::INTEGER)), '') "
            + "FROM range(1, 1114112) t(i) WHERE i NOT BETWEEN 55296 AND 57343");

        var different = rows.Where(r =>
        {
            var character = new Rune(int.Parse(r[0]!, CultureInfo.InvariantCulture)).ToString();
            return Texts.Lower(character) != r[1] || Texts.Upper(character) != r[2] || Texts.RemoveAccents(character) != r[3];
        });

        Assert.Empty(different.Select(r => r[0]));
        Assert.Equal(1_112_063, rows.Count);
    }

    [Fact]
    public void White_space_is_what_unicode_says()
    {
        var blanks = Enumerable.Range(0, 0x10000).Where(c => char.IsWhiteSpace((char)c)).Select(c => (char)c);

        Assert.Equal(string.Concat(blanks), string.Concat(Sql.Dialects.Blanks.Characters.Order()));
    }
}
