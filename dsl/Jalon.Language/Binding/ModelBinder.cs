using Jalon.Algebra.Functions;
using Jalon.Algebra.Model;
using Jalon.Language.Diagnostics;
using Jalon.Language.Syntax;
using Jalon.Language.Syntax.Nodes;
using NodaTime;

namespace Jalon.Language.Binding;

/// <summary>Model files to the data model: tables first, then links, then what is computed, so that files may speak of one another.</summary>
internal sealed class ModelBinder(ISources sources, Catalogue catalogue, DateTimeZone zone)
{
    private static readonly string[] Reserved = ["input", "outer", "file", "audience"];

    private readonly ModelInMaking _model = new(sources);

    /// <summary>The model of some files, and what is wrong with them.</summary>
    public BoundModel Bind(IEnumerable<(FileNode File, SourceText Source)> files)
    {
        var reports = new List<Report>();
        var written = new List<EntityBinder>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (file, source) in files)
        {
            var report = new Report(source);
            reports.Add(report);
            foreach (var node in file.Entities)
            {
                if (Reserved.Contains(node.Name.Text))
                    report.Add(NameErrors.Reserved(source, node.Name.Span, node.Name.Text));
                else if (!names.Add(node.Name.Text))
                    report.Add(ModelErrors.EntityTwice(source, node.Name.Span, node.Name.Text));
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
        return new BoundModel(new DataModel(_model.Entities), [.. reports.SelectMany(r => r.InOrder)]);
    }
}
