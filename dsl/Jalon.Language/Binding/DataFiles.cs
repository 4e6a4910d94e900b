using Jalon.Algebra;
using Jalon.Algebra.Functions;
using Jalon.Algebra.Model;
using Jalon.Algebra.Relations;
using Jalon.Algebra.Scalars;
using Jalon.Algebra.Types;

namespace Jalon.Language.Binding;

/// <summary>What a file's name says of it.</summary>
internal static class DataFiles
{
    /// <summary>How it holds rows, by its ending; comma-separated where the ending says nothing.</summary>
    public static FileFormat FormatOf(string path) => Path.GetExtension(path).ToUpperInvariant() switch
    {
        ".PARQUET" => FileFormat.Parquet,
        ".JSONL" or ".NDJSON" => FileFormat.JsonLines,
        _ => FileFormat.Csv,
    };
}
