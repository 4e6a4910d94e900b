using System.Text;
using Jalon.Host.Engines;
using Jalon.Host.Engines.DuckDb;

namespace Jalon.Host.Tests.Engines;

public sealed class CsvLinesTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("jalon-lines-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("a,b\n1,2\n3,4\n", "1 2 3")]
    [InlineData("a,b\n1,\"x\ny\"\n3,4\n", "1 2 4")]
    [InlineData("a,b\r\n1,\"x\r\ny\"\r\n3,4\r\n", "1 2 4")]
    [InlineData("\"a\nb\",c\n1,2\n", "1 3")]
    [InlineData("a,b\n1,\"say \"\"hey\n\"\" twice\"\n3,4", "1 2 4")]
    [InlineData("a,b\n1,5\" pipe\n3,4\n", "1 2 3")]
    [InlineData("a,b\n1,\"\"\n3,\"\"\"\"\n5,6", "1 2 3 4")]
    [InlineData("a,b\n\n1,2\n\n\n3,4\n", "1 3 6")]
    [InlineData("a,b\n1,2", "1 2")]
    public void A_record_begins_where_an_editor_shows_it(string text, string lines)
    {
        var known = CsvLines.Of(Write(Encoding.UTF8.GetBytes(text)), "x.csv");
        var expected = lines.Split(' ');
        Assert.Equal(expected, Enumerable.Range(0, expected.Length).Select(r => known.LineOf(r).ToString(System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void Most_files_drift_nowhere() => Assert.True(CsvLines.Of(Write("a,b\n1,\"x\"\n3,4\n"u8.ToArray()), "x.csv").ArePlain);

    [Fact]
    public void What_is_not_utf8_is_named_by_its_line()
    {
        byte[] text = [.. "a,b\n1,\"x\ny\"\n3,caf"u8, 0xE9, .. "\n"u8];
        var fault = Assert.Throws<EngineFault>(() => CsvLines.Of(Write(text), "data/x.csv"));
        Assert.Equal("JAL0016", fault.Code);
        Assert.Equal("The file 'data/x.csv', line 4, is not UTF-8. Save it as UTF-8 and try again.", fault.Message);
    }

    [Fact]
    public void A_character_that_lies_across_two_reads_is_whole()
    {
        var text = "a\n" + string.Concat(Enumerable.Repeat("€😀é", 300_000)) + "\n2\n";
        Assert.Equal(3, CsvLines.Of(Write(Encoding.UTF8.GetBytes(text)), "x.csv").LineOf(2));
        byte[] cut = [.. Encoding.UTF8.GetBytes(text), 0xE2, 0x82];
        Assert.Equal(4, Assert.Throws<EngineFault>(() => CsvLines.Of(Write(cut), "x.csv")).Line);
    }

    private string Write(byte[] text)
    {
        var path = Path.Combine(_folder.FullName, "x.csv");
        File.WriteAllBytes(path, text);
        return path;
    }
}
