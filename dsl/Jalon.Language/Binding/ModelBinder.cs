using System.Collections.Frozen;
using Jalon.Algebra.Functions;
using Jalon.Algebra.Model;
using Jalon.Language.Diagnostics;
using Jalon.Language.Syntax.Nodes;
using NodaTime;

namespace Jalon.Language.Binding;

/// <summary>Model files to the data model: tables first, then links, then what is computed, so that files may speak of one another.</summary>
/// <param name="others">Entities of files that are bound already, which these may speak of.</param>
/// <param name="sources">The tables.</param>
/// <param name="catalogue">The functions.</param>
/// <param name="zone">The zone in force.</param>
internal sealed class ModelBinder(DataModel others, ISources sources, Catalogue catalogue, DateTimeZone zone)
{
    private static readonly string[] Reserved = ["input", "outer", "file", "audience"];

    private readonly ModelInMaking _model = new(others, sources);

    /// <summary>The model of some files, and what is wrong with them.</summary>
    /// <param name="files">Each with where to leave what is wrong with it.</param>
    public BoundModel Bind(IReadOnlyList<(FileNode File, Report Report)> files)
    {
        var reports = new List<Report>();
        var written = new List<EntityBinder>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (file, report) in files)
        {
            reports.Add(report);
            foreach (var node in file.Entities)
            {
                if (Reserved.Contains(node.Name.Text))
                    report.Add(NameErrors.Reserved(report.Source, node.Name.Span, node.Name.Text));
                else if (!names.Add(node.Name.Text))
                    report.Add(ModelErrors.EntityTwice(report.Source, node.Name.Span, node.Name.Text));
                else
                    written.Add(new EntityBinder(node, _model, new Binder(_model, sources, catalogue, zone, report)));
            }
        }

        sources.Expect(written.Select(e => e.Table).Distinct(StringComparer.Ordinal));
        var entities = written.FindAll(e => e.BindTable());
        entities.ForEach(e => e.BindFilters());
        entities.ForEach(e => e.BindLinks());
        _model.BindAll();
        entities.ForEach(e => e.BindRest());
        foreach (var (file, report) in files)
        {
            if (report.Watch is { } watch)
                file.Entities.ToList().ForEach(e => new EntityNames(e, _model, sources, watch).Tell());
        }

        return new BoundModel(_model.Finished(), [.. reports.SelectMany(r => r.InOrder)])
        {
            Files = entities.ToFrozenDictionary(e => e.Name, e => e.File, StringComparer.Ordinal),
        };
    }
}
