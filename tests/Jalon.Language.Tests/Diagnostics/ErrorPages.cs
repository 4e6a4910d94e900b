using System.Text.RegularExpressions;
using Jalon.Language.Diagnostics;
using Jalon.Language.Syntax;

namespace Jalon.Language.Tests.Diagnostics;

/// <summary>Each code of lexis and syntax has a page; its failing text fails with it alone, and the mended text is good.</summary>
public partial class ErrorPages
{
    private static readonly string folder = Path.GetFullPath(Path.Combine(CaseFile.Folder, "..", "..", "docs", "errors"));

    public static IEnumerable<TheoryDataRow<string>> Codes =>
        Phrasebook.English.Keys.Where(key => key.StartsWith("JAL00", StringComparison.Ordinal) || key.StartsWith("JAL01", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(code => new TheoryDataRow<string>(code));

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_code_has_a_page(string code) =>
        Assert.StartsWith($"# {code}: ", File.ReadAllText(Path.Combine(folder, code + ".md")));

    [Fact]
    public void The_texts_of_a_page_fail_and_pass_as_it_says()
    {
        foreach (var path in Directory.EnumerateFiles(folder, "JAL0*.md").Where(path => Path.GetFileName(path)[4] is '0' or '1'))
        {
            var code = Path.GetFileNameWithoutExtension(path);
            foreach (Match block in Block().Matches(File.ReadAllText(path)))
            {
                var codes = CodesOf(block.Groups["kind"].Value, block.Groups["text"].Value);
                if (block.Groups["says"].Value == "Mended") Assert.Equal([], codes.Select(one => $"{code}: {one}"));
                else Assert.Equal([code], codes.Distinct());
            }
        }
    }

    private static IEnumerable<string> CodesOf(string kind, string text)
    {
        var source = new SourceText("page", text);
        return (kind switch
        {
            "file" => Parser.ParseFile(source).Diagnostics,
            "query" => Parser.ParseQuery(source).Diagnostics,
            _ => Parser.ParseExpression(source).Diagnostics,
        }).Select(told => told.Code);
    }

    [GeneratedRegex(@"(?<says>Fails|Mended):\n\n```jalon (?<kind>\w+)\n(?<text>.*?)\n```", RegexOptions.Singleline)]
    private static partial Regex Block();
}
