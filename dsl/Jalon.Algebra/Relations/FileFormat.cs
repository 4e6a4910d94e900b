namespace Jalon.Algebra.Relations;

/// <summary>How a file holds rows.</summary>
public enum FileFormat
{
    /// <summary>Comma-separated text with a header line (RFC 4180), UTF-8.</summary>
    Csv,

    /// <summary>Apache Parquet.</summary>
    Parquet,

    /// <summary>A JSON object a line.</summary>
    Jsonl,
}
