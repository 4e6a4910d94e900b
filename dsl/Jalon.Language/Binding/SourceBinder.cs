using Jalon.Algebra.Relations;
using Jalon.Language.Diagnostics;
using Jalon.Language.Syntax.Nodes;

namespace Jalon.Language.Binding;

/// <summary>What a pipeline begins with.</summary>
internal sealed class SourceBinder(Binder binder)
{
    private Report Report => binder.Report;

    /// <summary>The rows, and the name by which a row of them may be called; null where there are none, which is said.</summary>
    public (Relation Rows, string? Name)? Bind(PipelineNode node, Scope scope)
    {
        switch (node.Source)
        {
            case null or InputSourceNode:
                if (scope.Input is { } input)
                    return (input, null);
                Report.Add(NameErrors.NoInput(Report.Source, node.Source?.Span ?? node.Span));
                return null;
            case AudienceSourceNode n:
                if (binder.Sources.Audience(n.Name.Text) is { } audience)
                    return (new AudienceScan(n.Name.Text, audience) { Origin = Report.Origin(n.Span) }, n.Name.Text);
                Report.Add(NameErrors.UnknownAudience(Report.Source, n.Name.Span, n.Name.Text));
                return null;
            case FileSourceNode n:
                if (binder.Sources.File(n.Path.Value) is { } file)
                    return (new FileScan(n.Path.Value, DataFiles.FormatOf(n.Path.Value), file.Columns, []) { Origin = Report.Origin(n.Span) }, null);
                Report.Add(NameErrors.UnknownFile(Report.Source, n.Path.Span, n.Path.Value));
                return null;
            case NamedSourceNode n:
                return Named(n, scope);
            default:
                return null;
        }
    }

    private (Relation, string?)? Named(NamedSourceNode node, Scope scope)
    {
        var name = node.Name.Text;
        if (name.Length == 0)
            return null;
        if (Report.Watch is { } watch)
            Listen(watch, node, scope);
        if (node.Output is null && scope.Steps.TryGetValue(name, out var step))
        {
            if (binder.Budget.Allows(step.Relation))
                return (scope.RowsOf(step), name);
            Report.Add(ModelErrors.TooLarge(Report.Source, node.Span));
            return null;
        }

        if (scope.Transitions.Find(name, node.Output?.Text) is { } transition)
            return (transition.Relation with { Origin = Report.Origin(node.Span) }, name);
        if (scope.Transitions.Activities.Contains(name))
        {
            if (!scope.Transitions.IsBroken(name))
                Report.Add(node.Output is { } output
                    ? NameErrors.UnknownOutput(Report.Source, output.Span, name, output.Text, [.. scope.Transitions.Outputs(name)])
                    : NameErrors.NoMainOutput(Report.Source, node.Span, name, [.. scope.Transitions.Outputs(name)]));
            return null;
        }

        // A table's name may hold a schema: crm.customer.
        var table = node.Output is null ? name : $"{name}.{node.Output.Text}";
        if (binder.Model.Find(table) is { } entity)
            return (new EntityScan(entity) { Origin = Report.Origin(node.Span) }, name);
        var known = scope.Steps.Keys.Concat(scope.Transitions.Activities).Concat(binder.Model.Names);
        Report.Add(NameErrors.UnknownSource(Report.Source, node.Span, table, known));
        return null;
    }

    private void Listen(Watch watch, NamedSourceNode node, Scope scope)
    {
        IEnumerable<Candidate> sources =
        [
            .. scope.Steps.Select(s => new Candidate(s.Key, s.Value)),
            .. scope.Transitions.Activities.Select(a => new Candidate(a, new ActivityName(a))),
            .. binder.Model.Names.Select(n => new Candidate(n, new SourceName(n))),
        ];
        watch.Could(node.Name.Span, () => sources);
        if (sources.FirstOrDefault(s => s.Name == node.Name.Text) is { } meant)
            watch.Means(node.Name.Span, meant);
        if (node.Output is { } output)
            watch.Could(output.Span, () => scope.Transitions.Outputs(node.Name.Text).Select(o => new Candidate(o, new OutputName(node.Name.Text, o))));
    }
}
