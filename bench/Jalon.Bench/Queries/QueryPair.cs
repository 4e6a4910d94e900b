namespace Jalon.Bench.Queries;

/// <summary>A query of the language and the same one as somebody who knows DuckDB writes it: two files side by side.</summary>
internal sealed record QueryPair(string Name, string Query, string ByHand)
{
    public static IReadOnlyList<QueryPair> All() =>
    [
        .. Directory.EnumerateFiles(Path.Combine(Built.Repository, "bench", "Jalon.Bench", "Queries", "pairs"), "*.query")
            .Order(StringComparer.Ordinal)
            .Select(file => new QueryPair(Path.GetFileNameWithoutExtension(file), File.ReadAllText(file), File.ReadAllText(Path.ChangeExtension(file, ".sql")))),
    ];
}
