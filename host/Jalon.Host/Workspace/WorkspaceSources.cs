using System.Collections.Concurrent;
using Jalon.Algebra.Model;
using Jalon.Algebra.Relations;
using Jalon.Algebra.Types;
using Jalon.Host.Engines;
using Jalon.Language.Binding;

namespace Jalon.Host.Workspace;

/// <summary>What there is to read, as the engine describes it: asked once, when first wanted.</summary>
/// <param name="engine">The engine.</param>
public sealed class WorkspaceSources(Engine engine) : ISources
{
    private readonly Lazy<Dictionary<string, SourceTable>> _tables = new(
        () => engine.DescribeAsync().GetAwaiter().GetResult().ToDictionary(t => t.Name, StringComparer.Ordinal));

    private readonly ConcurrentDictionary<string, SourceTable?> _files = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public IEnumerable<string> TableNames => _tables.Value.Keys;

    /// <inheritdoc/>
    public SourceTable? Table(string name) => _tables.Value.GetValueOrDefault(name);

    /// <inheritdoc/>
    public SourceTable? File(string path) => _files.GetOrAdd(path, Describe);

    /// <inheritdoc/>
    public Schema? Audience(string name) => null;

    private SourceTable? Describe(string path)
    {
        try
        {
            return engine.DescribeFileAsync(path, FormatOf(path)).GetAwaiter().GetResult();
        }
        catch (EngineFault e) when (e.Kind is EngineFaultKind.MissingFile)
        {
            return null;
        }
    }

    private static FileFormat FormatOf(string path) => Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".parquet" => FileFormat.Parquet,
        ".jsonl" or ".ndjson" => FileFormat.Jsonl,
        _ => FileFormat.Csv,
    };
}
