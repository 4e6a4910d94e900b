using Jalon.Algebra.Model;
using Jalon.Algebra.Relations;
using Jalon.Compilers.Sql;
using Jalon.Host.Engines;
using Jalon.Host.Workspace;

namespace Jalon.Host.Server;

/// <summary>The workspace's engine, started by the first who needs it. The workspace ends it.</summary>
internal sealed class LazyEngine(OpenWorkspace workspace) : Engine
{
    public override string Name => workspace.Engine.Name;

    public override Task<IReadOnlyList<SourceTable>> DescribeAsync(CancellationToken cancellation = default) => workspace.Engine.DescribeAsync(cancellation);

    public override Task<IReadOnlyList<string>> TableNamesAsync(CancellationToken cancellation = default) => workspace.Engine.TableNamesAsync(cancellation);

    public override Task<SourceTable?> DescribeTableAsync(string name, CancellationToken cancellation = default) => workspace.Engine.DescribeTableAsync(name, cancellation);

    public override string Stamp() => workspace.Engine.Stamp();

    public override string StampOf(string path) => workspace.Engine.StampOf(path);

    public override Task<SourceTable> DescribeFileAsync(string path, FileFormat format, CancellationToken cancellation = default) =>
        workspace.Engine.DescribeFileAsync(path, format, cancellation);

    public override SqlCompiler CompilerFor(DataModel model) => workspace.Engine.CompilerFor(model);

    public override Task<EngineSession> OpenAsync(string? workingTables = null, CancellationToken cancellation = default) =>
        workspace.Engine.OpenAsync(workingTables, cancellation);

    public override Task<EngineSession> OpenScratchAsync(string workingTables, CancellationToken cancellation = default) =>
        workspace.Engine.OpenScratchAsync(workingTables, cancellation);

    public override Task<GivenDatabase> OpenGivenAsync(DataModel model, CancellationToken cancellation = default) =>
        workspace.Engine.OpenGivenAsync(model, cancellation);

    public override Task<bool> HoldsAsync(string workingTables, CancellationToken cancellation = default) => workspace.Engine.HoldsAsync(workingTables, cancellation);

    public override Task PurgeAsync(string workingTables, CancellationToken cancellation = default) => workspace.Engine.PurgeAsync(workingTables, cancellation);

    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
