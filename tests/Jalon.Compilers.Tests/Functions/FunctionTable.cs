namespace Jalon.Compilers.Tests.Functions;

/// <summary>What the scalar functions give (language reference, sections 7 and 8). The zone in force is Europe/Paris, the instant 2026-11-24T08:00Z.</summary>
internal static class FunctionTable
{
    /// <summary>What DuckDB states that it cannot say.</summary>
    public static IReadOnlyList<string> NotOnDuckDb { get; } = ["sha512"];

    /// <summary>What PostgreSQL states that it cannot say, of all calls or of some.</summary>
    public static IReadOnlySet<string> NotOnPostgres { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        "json_value", "regex_extract", "regex_replace", "count_distinct over a window", "median over a window", "percentile over a window", "most_common over a window",
        "collect over a window",
    };

    public static IReadOnlyList<FunctionCase> All { get; } = [.. TextCases.All, .. NumberCases.All, .. DateCases.All, .. ConversionCases.All];

    /// <summary>A call, to be followed by what it gives; a lone null is one empty argument.</summary>
    public static FunctionCase On(string function, params object?[]? arguments) => new(function, arguments ?? [null]);
}
