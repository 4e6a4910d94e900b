using System.Globalization;
using System.Text.RegularExpressions;

using DuckDB.NET.Data;

namespace Jalon.Host.Engines.DuckDb;

/// <summary>What DuckDB says as what went wrong, where, and what to do next.</summary>
internal static partial class DuckDbFaults
{
    /// <summary>The fault that an exception of the driver means.</summary>
    /// <param name="exception">What the driver threw.</param>
    /// <param name="where">The file or database at hand; null where none is known.</param>
    /// <param name="lineOf">Gives the line of a CSV file for the one that DuckDB names, which counts records; null where both are the same.</param>
    public static EngineFault Of(DuckDBException exception, string? where = null, Func<long, long>? lineOf = null)
    {
        var text = exception.Message;
        var first = text.Split('\n')[0].Trim();
        var place = where is null ? "" : $" '{where}'";
        if (Says(text, "Could not set lock on file", "Conflicting lock"))
            return new(EngineFaultKind.Locked, $"The database{place} is open in another process. Close that one, or wait until it is done, and try again.", exception) { Where = where };
        if (Says(text, "No space left on device", "ENOSPC", "failed to offload", "disk full"))
            return new(EngineFaultKind.DiskFull, $"The disk is full: nothing was written. Free some space under the workspace and run it again.", exception) { Where = where };
        if (Says(text, "not a valid DuckDB database file", "Corrupt database file"))
            return new(EngineFaultKind.Damaged, $"The database{place} is damaged or none. Put a sound copy in its place and try again; working tables are made anew by 'jalon restart'.", exception) { Where = where };
        var line = LineNumber().Match(text) is { Success: true } match ? long.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) : (long?)null;
        if (line is { } counted && lineOf is not null)
            line = lineOf(counted);
        var at = line is null ? "" : string.Create(CultureInfo.InvariantCulture, $", line {line},");
        if (Says(text, "Invalid unicode", "not utf-8 encoded", "byte sequence mismatch"))
            return new(EngineFaultKind.BadEncoding, $"The file{place}{at} is not UTF-8. Save it as UTF-8 and try again.", exception) { Code = EngineFault.NotUtf8, Where = where, Line = line };
        if (Says(text, "CSV Error", "Error when sniffing file", "JSON transform error", "Malformed JSON"))
            return new(EngineFaultKind.BadRow, $"The file{place}{at} cannot be read: {Reason(text)} Mend that line, or keep such rows as rejects.", exception) { Where = where, Line = line };
        if (Says(text, "No files found", "Cannot open file", "No such file"))
            return new(EngineFaultKind.MissingFile, $"The file{place} is not there. Check the path: it is relative to the workspace.", exception) { Where = where };
        if (Says(text, "Catalog Error: Table", "does not exist"))
            return new(EngineFaultKind.MissingTable, $"{first} Check the names under 'jalon model import', or the file in the data folder.", exception) { Where = where };
        if (Says(text, "Conversion Error"))
            return new(EngineFaultKind.BadValue, first, exception) { Where = where };
        return new(EngineFaultKind.Failed, $"DuckDB could not do it: {first}", exception) { Where = where };
    }

    private static bool Says(string text, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
            if (text.Contains(word, StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }

    private static string Reason(string text)
    {
        // The row itself may run over lines; the reason stands after it, just before the advice.
        var lines = text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var advice = Array.IndexOf(lines, "Possible fixes:");
        var reason = advice > 0 ? lines[advice - 1]
            : lines.FirstOrDefault(l => !l.Contains("CSV Error on Line", StringComparison.Ordinal) && !l.StartsWith("Original Line", StringComparison.Ordinal)) ?? lines[0];
        return reason.TrimEnd('.') + ".";
    }

    [GeneratedRegex(@"(?:Line|line)[:\s]+(\d+)")]
    private static partial Regex LineNumber();
}
