using System.Security.Cryptography;
using System.Text;
using Jalon.Language;
using Jalon.Language.Syntax.Nodes;

namespace Jalon.Host.Workspace;

/// <summary>The text of one campaign, with all that it needs of its file and with the comments that go with it.</summary>
internal static class CampaignText
{
    /// <summary>Names a campaign's own text: what stands beside it in its file does not count.</summary>
    public static string Digest(FileAnalysis file, string name) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Of(file, name, name))));

    /// <summary>The campaign under a name of its own or a new one, and the file's named pipelines, each with the comments above it; other campaigns and tests are left out.</summary>
    public static string Of(FileAnalysis file, string name, string newName)
    {
        var text = file.Source.Text;
        var copy = new StringBuilder();
        var begin = 0;
        foreach (var declaration in file.Tree.Declarations.OrderBy(d => d.Span.Start))
        {
            var end = EndOfLine(text, declaration.Span.End);
            if (declaration is CampaignNode campaign && campaign.Name.Text == name)
                copy.Append(text, begin, campaign.Name.Span.Start - begin).Append(newName).Append(text, campaign.Name.Span.End, end - campaign.Name.Span.End);
            else if (declaration is LetNode)
                copy.Append(text, begin, end - begin);
            begin = end;
        }

        return copy.ToString().Trim('\r', '\n') + "\n";
    }

    // What follows on the line of a declaration's end, up to a comment there, belongs to it; another declaration does not.
    private static int EndOfLine(string text, int at)
    {
        var end = text.IndexOf('\n', at) is >= 0 and var found ? found + 1 : text.Length;
        var rest = text.AsSpan(at, end - at).Trim();
        return rest.IsEmpty || rest[0] == '#' ? end : at;
    }
}
