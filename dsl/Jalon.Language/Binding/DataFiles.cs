using Jalon.Algebra.Relations;

namespace Jalon.Language.Binding;

/// <summary>What a file's name says of it.</summary>
public static class DataFiles
{
    /// <summary>How it holds rows, by its ending; comma-separated where the ending says nothing.</summary>
    public static FileFormat FormatOf(string path) => Path.GetExtension(path).ToUpperInvariant() switch
    {
        ".PARQUET" => FileFormat.Parquet,
        ".JSONL" or ".NDJSON" => FileFormat.Jsonl,
        _ => FileFormat.Csv,
    };
}
