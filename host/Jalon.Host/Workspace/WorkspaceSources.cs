using System.Collections.Concurrent;
using Jalon.Algebra.Model;
using Jalon.Algebra.Types;
using Jalon.Host.Engines;
using Jalon.Language.Binding;

namespace Jalon.Host.Workspace;

/// <summary>What there is to read, as the engine describes it: each thing asked once, when first wanted.</summary>
/// <param name="engine">The engine.</param>
public sealed class WorkspaceSources(Engine engine) : ISources
{
    private readonly string _stamp = engine.Stamp();
    private readonly Lazy<IReadOnlyList<string>> _names = new(() => engine.TableNamesAsync().GetAwaiter().GetResult());
    private readonly ConcurrentDictionary<string, Task<SourceTable?>> _tables = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, (string Stamp, SourceTable? Table)> _files = new(StringComparer.Ordinal);

    /// <summary>Whether all of it is still so: no table and no file that was asked for has come, gone or changed.</summary>
    public bool AreCurrent => engine.Stamp() == _stamp && _files.All(f => StampOf(f.Key) == f.Value.Stamp);

    /// <inheritdoc/>
    public IEnumerable<string> TableNames => _names.Value;

    /// <inheritdoc/>
    public SourceTable? Table(string name)
    {
        var asked = _tables.GetOrAdd(name, Describing);
        try
        {
            return asked.GetAwaiter().GetResult();
        }
        catch (EngineFault)
        {
            // What holds a file today may let go of it tomorrow: it is asked anew.
            _tables.TryRemove(new KeyValuePair<string, Task<SourceTable?>>(name, asked));
            throw;
        }
    }

    /// <inheritdoc/>
    public void Expect(IEnumerable<string> tables)
    {
        foreach (var name in tables)
            _tables.GetOrAdd(name, Describing);
    }

    /// <inheritdoc/>
    public SourceTable? File(string path) => _files.GetOrAdd(path, p => (StampOf(p), Describe(p))).Table;

    /// <inheritdoc/>
    public Schema? Audience(string name) => null;

    private Task<SourceTable?> Describing(string name) => engine.DescribeTableAsync(name);

    private string StampOf(string path)
    {
        try
        {
            return engine.StampOf(path);
        }
        catch (EngineFault)
        {
            return "refused";
        }
    }

    private SourceTable? Describe(string path)
    {
        try
        {
            return engine.DescribeFileAsync(path, DataFiles.FormatOf(path)).GetAwaiter().GetResult();
        }
        catch (EngineFault e) when (e.Kind is EngineFaultKind.MissingFile)
        {
            return null;
        }
    }
}
