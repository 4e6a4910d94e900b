using Jalon.Algebra;
using Jalon.Algebra.Model;
using Jalon.Algebra.Relations;
using Jalon.Algebra.Types;
using Jalon.Compilers.CSharp.Batches;
using Jalon.Compilers.CSharp.InProcess;
using Jalon.Host.Engines;
using Jalon.Host.Workspace;
using Jalon.Language.Binding;
using Jalon.Language.Binding.Campaigns;
using Reading = Jalon.Host.Engines.Reading;

namespace Jalon.Host.Questions.Trials;

/// <summary>What tables and files hold in one test. What is not given is empty; so is what a given row does not name.</summary>
internal sealed class GivenData
{
    private readonly List<Table> _tables = [];

    private GivenData()
    {
    }

    /// <summary>The rows written out, and those of the files that a test names instead.</summary>
    /// <exception cref="EngineFault">Such a file cannot be read.</exception>
    public static async Task<GivenData> ReadAsync(IEnumerable<GivenRows> given, OpenWorkspace workspace, CancellationToken cancellation)
    {
        var data = new GivenData();
        foreach (var rows in given)
        {
            data._tables.Add(rows.From is { } file
                ? await FileAsync(rows, file, workspace, cancellation).ConfigureAwait(false)
                : new Table(rows.Entity, rows.File, [.. rows.Columns.Select(c => c.Name)], [.. rows.Rows]));
        }

        return data;
    }

    /// <summary>What a compiled relation asks for.</summary>
    public ColumnBatch Of(SourceRequest request) => request.Rows switch
    {
        EntityScan scan => Rows(_tables.Where(t => t.Entity == scan.Entity.Name), request.Columns),
        FileScan { Part: FilePart.Rows } scan => Rows(_tables.Where(t => t.File == scan.Path), request.Columns),
        _ => ColumnBatch.Read(request.Columns, []),
    };

    private static ColumnBatch Rows(IEnumerable<Table> tables, IReadOnlyList<Column> columns)
    {
        var rows = new List<IReadOnlyList<object?>>();
        foreach (var table in tables)
        {
            var places = columns.Select(c => table.Columns.IndexOf(c.Name)).ToList();
            rows.AddRange(table.Rows.Select((row, number) => (IReadOnlyList<object?>)[.. places.Select((p, c) =>
                p >= 0 ? row[p]
                // The header of a file is its first line.
                : columns[c].Name == FileScan.LineColumn ? number + 2L
                : null)]));
        }

        return ColumnBatch.Read(columns, rows);
    }

    private static async Task<Table> FileAsync(GivenRows given, string path, OpenWorkspace workspace, CancellationToken cancellation)
    {
        var described = workspace.Sources.File(path)
            ?? throw new EngineFault(EngineFaultKind.MissingFile, $"There is no file '{path}' for the rows of '{given.Entity ?? given.File}'.") { Where = path };
        var entity = given.Entity is { } name ? workspace.Model.Model.Find(name) : null;
        ValueList<SourceColumn> columns = [.. described.Columns.Select(c => entity?.FindAttribute(c.Name) is { } attribute ? c with { Type = attribute.Type } : c)];
        var scan = new FileScan(path, DataFiles.FormatOf(path), columns, []);
        var rows = new List<IReadOnlyList<object?>>();
        var session = await workspace.Engine.OpenAsync(cancellation: cancellation).ConfigureAwait(false);
        await using (session.ConfigureAwait(false))
        {
            var reading = Reading.Of(workspace.Model.Model, Compilers.CompileContext.At(default));
            await foreach (var batch in session.ReadAsync(scan, reading, cancellation).ConfigureAwait(false))
            {
                for (var r = 0; r < batch.Count; r++)
                    rows.Add([.. batch.Values.Select(v => v[r])]);
            }
        }

        return new Table(given.Entity, given.File, [.. scan.Schema.Columns.Select(c => c.Name)], rows);
    }

    private sealed record Table(string? Entity, string? File, List<string> Columns, IReadOnlyList<IReadOnlyList<object?>> Rows);
}
