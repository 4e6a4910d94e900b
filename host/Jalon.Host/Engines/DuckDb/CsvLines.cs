using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace Jalon.Host.Engines.DuckDb;

/// <summary>
/// On which line of a CSV file each of its records begins: a quoted cell may hold line breaks, and empty lines are no records, so that the tenth record may
/// stand on the twentieth line.
/// </summary>
internal sealed class CsvLines
{
    private static readonly SearchValues<byte> Marks = SearchValues.Create("\"\n\r"u8);

    // Only where records and lines drift further apart: most files have none.
    private readonly List<(long Record, long Line)> _drifts = [];

    /// <summary>Whether each record is one line.</summary>
    public bool ArePlain => _drifts.Count == 0;

    /// <summary>The records at which the distance changes, and the line of each; between them both count alike.</summary>
    public IReadOnlyList<(long Record, long Line)> Drifts => _drifts;

    /// <summary>The line at which a record begins.</summary>
    /// <param name="record">0 for the header.</param>
    public long LineOf(long record)
    {
        var (at, line) = _drifts.FindLast(d => d.Record <= record) is { Line: > 0 } found ? found : (0, 1);
        return line + (record - at);
    }

    /// <summary>Looks through a whole file.</summary>
    /// <param name="path">The full path.</param>
    /// <param name="shown">The path as people know it.</param>
    /// <param name="separator">What stands between cells: a quote opens only after it.</param>
    /// <exception cref="EngineFault">It is not UTF-8.</exception>
    public static CsvLines Of(string path, string shown, char separator = ',')
    {
        using var file = File.OpenRead(path);
        var lines = new CsvLines();
        var scan = new Scan(lines, (byte)separator);
        var buffer = new byte[1 << 20];
        var kept = 0;
        for (var last = false; !last;)
        {
            var read = file.Read(buffer.AsSpan(kept));
            last = read == 0;
            var chunk = buffer.AsSpan(0, kept + read);
            // A character may lie across two reads: its beginning waits for its end.
            var whole = last ? chunk.Length : chunk.Length - Unfinished(chunk);
            if (FirstBad(chunk[..whole]) is { } bad)
            {
                scan.Read(chunk[..bad]);
                throw NotUtf8(shown, scan.Line);
            }

            scan.Read(chunk[..whole]);
            chunk[whole..].CopyTo(buffer);
            kept = chunk.Length - whole;
        }

        return lines;
    }

    private static EngineFault NotUtf8(string shown, long line) => new(
        EngineFaultKind.BadEncoding,
        string.Create(CultureInfo.InvariantCulture, $"The file '{shown}', line {line}, is not UTF-8. Save it as UTF-8 and try again."))
    {
        Code = EngineFault.NotUtf8,
        Where = shown,
        Line = line,
    };

    private static int Unfinished(ReadOnlySpan<byte> bytes)
    {
        for (var back = 1; back <= Math.Min(3, bytes.Length); back++)
        {
            if (bytes[^back] >= 0b1100_0000)
                return Rune.DecodeFromUtf8(bytes[^back..], out _, out _) == OperationStatus.NeedMoreData ? back : 0;
        }

        return 0;
    }

    private static int? FirstBad(ReadOnlySpan<byte> bytes)
    {
        if (Utf8.IsValid(bytes))
            return null;
        var at = 0;
        while (Rune.DecodeFromUtf8(bytes[at..], out _, out var used) == OperationStatus.Done)
            at += used;
        return at;
    }

    /// <summary>What is known between two reads.</summary>
    private sealed class Scan(CsvLines lines, byte separator)
    {
        private long _record;
        private bool _quoted;
        private byte _before = (byte)'\n';
        private bool _empty = true;

        public long Line { get; private set; } = 1;

        public void Read(ReadOnlySpan<byte> bytes)
        {
            while (!bytes.IsEmpty)
            {
                var at = bytes.IndexOfAny(Marks);
                if (at != 0)
                {
                    var plain = at < 0 ? bytes.Length : at;
                    _before = bytes[plain - 1];
                    _empty = false;
                    bytes = bytes[plain..];
                    continue;
                }

                var mark = bytes[0];
                if (mark == (byte)'"')
                    Quote();
                else if (mark == (byte)'\r' || _before != (byte)'\r')
                    Break();
                _before = mark;
                bytes = bytes[1..];
            }
        }

        // Quotes open at the beginning of a cell only; two in a row inside of one close it and open it again.
        private void Quote()
        {
            _quoted = !_quoted && (_before == separator || _before is (byte)'\n' or (byte)'\r' || (_before == (byte)'"' && !_empty));
            _empty = false;
        }

        private void Break()
        {
            Line++;
            if (_quoted)
                return;
            if (!_empty)
                _record++;
            _empty = true;
            if (lines.LineOf(_record) == Line)
                return;
            if (lines._drifts is [.., var last] && last.Record == _record)
                lines._drifts.RemoveAt(lines._drifts.Count - 1);
            lines._drifts.Add((_record, Line));
        }
    }
}
