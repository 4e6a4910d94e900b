using System.Buffers;
using System.Text;

namespace Jalon.Host.Workspace.Samples.Boutique;

/// <summary>A CSV file as most systems export it: UTF-8 without a mark, a header, commas, line feeds, quotes only where needed.</summary>
internal sealed class CsvText
{
    private static readonly SearchValues<char> NeedQuotes = SearchValues.Create(",\"\r\n");
    private readonly StringBuilder _text = new();

    public CsvText(params ReadOnlySpan<string> header) => Add(header);

    /// <summary>Adds a row; an empty text is an empty cell.</summary>
    public void Add(params ReadOnlySpan<string> cells)
    {
        for (var i = 0; i < cells.Length; i++)
        {
            if (i > 0) _text.Append(',');
            if (cells[i].AsSpan().ContainsAny(NeedQuotes)) _text.Append('"').Append(cells[i].Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
            else _text.Append(cells[i]);
        }
        _text.Append('\n');
    }

    /// <summary>The file's bytes so far.</summary>
    public byte[] ToBytes() => Encoding.UTF8.GetBytes(_text.ToString());
}
