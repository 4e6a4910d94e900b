using System.Text;

namespace Jalon.Host.Engines.DuckDb;

/// <summary>The header line of a CSV file.</summary>
/// <param name="Names">The columns' names, in order.</param>
/// <param name="Separator">What stands between them, and between the cells of all rows.</param>
internal sealed record CsvHeader(IReadOnlyList<string> Names, char Separator)
{
    /// <summary>The separators known, the usual one first: it is taken where none stands out.</summary>
    private const string Separators = ",;\t|";

    /// <summary>Reads a header line: what separates is what stands most often outside of quotes.</summary>
    public static CsvHeader Read(string line)
    {
        var counts = new int[Separators.Length];
        var quoted = false;
        foreach (var c in line)
        {
            quoted ^= c == '"';
            if (!quoted && Separators.IndexOf(c, StringComparison.Ordinal) is var at and >= 0)
                counts[at]++;
        }

        var separator = Separators[Array.IndexOf(counts, counts.Max())];
        return new CsvHeader(Cells(line, separator), separator);
    }

    private static List<string> Cells(string line, char separator)
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < line.Length; i++)
        {
            if (quoted && line[i] == '"' && i + 1 < line.Length && line[i + 1] == '"')
                cell.Append(line[i++]);
            else if (line[i] == '"')
                quoted = !quoted;
            else if (!quoted && line[i] == separator)
                Take();
            else
                cell.Append(line[i]);
        }

        Take();
        return cells;

        void Take()
        {
            cells.Add(cell.ToString());
            cell.Clear();
        }
    }
}
