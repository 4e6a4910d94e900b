using Jalon.Algebra;
using Jalon.Algebra.Model;
using Jalon.Algebra.Relations;
using Jalon.Algebra.Scalars;
using Jalon.Algebra.Types;
using Jalon.Language.Diagnostics;
using Jalon.Language.Syntax;
using Jalon.Language.Syntax.Nodes;

namespace Jalon.Language.Binding;

/// <summary>Follows names joined by points: which row they start from, over which links, to what.</summary>
internal sealed class PathBinder(Binder binder)
{
    private Report Report => binder.Report;

    /// <summary>The value that a path means.</summary>
    /// <param name="path">The path.</param>
    /// <param name="scope">Where it stands.</param>
    /// <param name="around">The comparison it is a side of, to say what might have been meant; null elsewhere.</param>
    public Scalar Value(PathNode path, Scope scope, ComparisonNode? around = null)
    {
        var value = Meant(path, scope, around);
        Report.Watch?.Values(path.Span, value);
        return value;
    }

    private Scalar Meant(PathNode path, Scope scope, ComparisonNode? around)
    {
        foreach (var row in scope.Rows)
            if (row.Range is { } range && range.Arguments.TryGetValue(path, out var argument))
                return Inside(argument, range, row, path, scope);
        if (path.Parts.Count == 1 && scope.Values.TryGetValue(path.Text, out var value) && !scope.Rows.Any(r => !r.OnlyByName && Member(r.Schema, null, path.Text) is not null))
        {
            Listen(path.Span, scope);
            Report.Watch?.Means(path.Span, new Candidate(path.Text, value));
            return value;
        }

        if (Follow(path.Parts, scope, report: true) is not { } reach)
            return new Unknown();
        if (scope.Rows.Find(r => r.Range is { } range && range.Covers(reach)) is { } inside)
            return Inside(reach, inside.Range!, inside, path, scope);
        if (reach.IsMany)
        {
            Report.Add(Many(path, reach, around));
            return new Unknown();
        }

        Advise(path, reach, scope);
        return Value(reach, scope.LevelOf(reach.Start.Row), reach.Links, path, scope);
    }

    /// <summary>Where a path leads; null where it leads nowhere.</summary>
    /// <param name="names">Its names.</param>
    /// <param name="scope">Where it stands.</param>
    /// <param name="report">Whether to say what is wrong with it.</param>
    public Reach? Follow(IReadOnlyList<NameNode> names, Scope scope, bool report)
    {
        var outward = 0;
        while (outward < names.Count - 1 && names[outward] is { Text: "outer", Quoted: false })
            outward++;
        if (outward > 0)
        {
            Listen(names[0].Span, scope);
            if (outward < scope.Rows.Count)
                return Along(names, outward, Of(scope.Rows[outward]), report);
            if (report)
                Report.Add(NameErrors.NothingOutside(Report.Source, names[outward - 1].Span));
            return null;
        }

        Listen(names[0].Span, scope);
        if (Start(names, scope) is var (start, at))
        {
            if (at > 0)
                Report.Watch?.Means(names[0].Span, new Candidate(names[0].Text, start.Kind == PathStartKind.Step ? scope.Steps[names[0].Text] : start.Row));
            return Along(names, at, start, report);
        }

        if (report)
            ReportUnknown(names[0], scope);
        return null;
    }

    /// <summary>What a name means on a row: a <see cref="Column"/>, <see cref="Algebra.Model.Attribute"/>, <see cref="Link"/> or <see cref="NamedFilter"/>; or null.</summary>
    /// <param name="row">What the row looks like.</param>
    /// <param name="via">The link that led to it; null where it is a row in sight.</param>
    /// <param name="name">The name.</param>
    public static object? Member(Schema row, Link? via, string name)
    {
        var carries = via is null || via.Rows is not null;
        return (carries ? row.Find(name) : null)
            ?? row.Dimension?.FindAttribute(name)
            ?? row.Links.FirstOrDefault(l => l.Name == name)
            ?? row.Dimension?.FindLink(name)
            ?? (object?)row.Dimension?.FindFilter(name);
    }

    /// <summary>All names that mean something on a row.</summary>
    public static IEnumerable<string> Members(Schema row) =>
        row.Columns.Select(c => c.Name)
            .Concat(row.Links.Select(l => l.Name))
            .Concat(row.Dimension is not { } entity ? [] : entity.Attributes.Select(a => a.Name).Concat(entity.Links.Select(l => l.Name)).Concat(entity.Filters.Select(f => f.Name)))
            .Distinct(StringComparer.Ordinal);

    /// <summary>The same with what each means.</summary>
    public static IEnumerable<Candidate> MembersOf(Schema row) => Members(row).Select(name => new Candidate(name, Member(row, null, name)!, row.Dimension));

    private void Listen(Span span, Scope scope)
    {
        if (Report.Watch is not { } watch)
            return;
        watch.Could(span, () => NamesInSight.Of(scope, binder.Catalogue));
        watch.Could(span, Wanted.Expression);
    }

    /// <summary>What the rows that a link leads to look like; null where the model does not know.</summary>
    public Schema? Target(Link link) => link.Rows?.Schema ?? (binder.Model.Find(link.Target) is { } entity ? Schema.Of(entity) : null);

    /// <summary>The condition of a filter that ends a path.</summary>
    public Scalar Filtered(Reach reach, IReadOnlyList<Scalar> arguments, IReadOnlyList<NameNode> names, Span span, Scope scope)
    {
        var inside = scope.Rows.Find(r => r.Range is { } range && range.Covers(reach));
        if (inside is null && reach.IsMany)
        {
            Report.Add(Many(new PathNode(names, span), reach, null));
            return new Unknown();
        }

        var row = inside ?? reach.Start.Row;
        var place = new Place(scope.LevelOf(row), [.. reach.Links.Skip(inside?.Range!.Path.Count ?? 0)], row.Schema);
        return binder.Definitions.Filter((NamedFilter)reach.Member!, reach.End.Dimension!, arguments, place, span);
    }

    private static PathStart Of(Row row) => new(PathStartKind.Row, row);

    // The row at hand first; then rows by their own name; then the rows outside, steps, and what the rows of a group have.
    private static (PathStart Start, int At)? Start(IReadOnlyList<NameNode> names, Scope scope)
    {
        var first = names[0].Text;
        bool Has(Row row) => !row.OnlyByName && Member(row.Schema, null, first) is not null;
        if (scope.Rows.Count > 0 && Has(scope.Rows[0]))
            return (Of(scope.Rows[0]), 0);
        if (names.Count > 1 && scope.Rows.Find(r => r.Names.Contains(first)) is { } named)
            return (Of(named), 1);
        if (scope.Rows.Find(Has) is { } outer)
            return (Of(outer), 0);
        if (scope.Steps.TryGetValue(first, out var step))
            return (new PathStart(PathStartKind.Step, step.Row, scope.RowsOf(step)), 1);
        return scope.Rows.Find(r => r.Members is { } members && Member(members.Schema, null, first) is not null) is { } group
            ? (new PathStart(PathStartKind.Members, group), 0)
            : null;
    }

    private Reach? Along(IReadOnlyList<NameNode> names, int at, PathStart start, bool report)
    {
        var end = start.Kind == PathStartKind.Members ? start.Row.Members!.Schema : start.Row.Schema;
        ValueList<Link> links = [];
        for (; at < names.Count; at++)
        {
            var via = links.IsEmpty ? null : links[^1];
            var member = Member(end, via, names[at].Text);
            if (Report.Watch is { } watch)
            {
                var row = end;
                if (at > 0)
                    watch.Could(names[at].Span, () => MembersOf(row));
                if (member is not null)
                    watch.Means(names[at].Span, new Candidate(names[at].Text, member, row.Dimension));
            }

            if (member is Link link)
            {
                if (Target(link) is not { } target || (end.Dimension is { } entity ? binder.Model.Tied(entity, link, names[at].Span, Report) : link) is not { } tied)
                    return null;
                links = links.Add(tied);
                end = target;
                continue;
            }

            if (member is not null && at == names.Count - 1)
                return new Reach(start, links, end, member);
            if (report && member is not null)
                Report.Add(TypeErrors.LeadsNowhere(Report.Source, names[at].Span, names[at].Text));
            else if (report)
                ReportUnknown(names[at], end);
            return null;
        }

        return new Reach(start, links, end, null);
    }

    // A path inside a call that runs along what the call ranges over goes on from the row at its end.
    private Scalar Inside(Reach reach, CallRange range, Row row, PathNode path, Scope scope) =>
        Value(reach, scope.LevelOf(row), [.. reach.Links.Skip(range.Path.Count)], path, scope);

    private Scalar Value(Reach reach, int level, ValueList<Link> links, PathNode path, Scope scope)
    {
        var origin = Report.Origin(path.Span);
        var place = new Place(level, links, scope.Rows[level].Schema);
        switch (reach.Member)
        {
            case Column column:
                return links.IsEmpty ? new ColumnRef(level, column) { Origin = origin } : new LinkedColumnRef(level, links, column) { Origin = origin };
            case Algebra.Model.Attribute attribute:
                var entity = reach.End.Dimension!;
                return binder.Model.Computed(entity, attribute, path.Span, Report) switch
                {
                    null => new Unknown(),
                    { Value: null } stored => new AttributeRef(level, links, entity, stored) { Origin = origin },
                    { Value: { } value } => binder.Definitions.Placed(value, entity, place, path.Span),
                };
            case NamedFilter filter:
                return binder.Definitions.Filter(filter, reach.End.Dimension!, [], place, path.Span);
            default:
                Report.Add(TypeErrors.LeadsToRow(Report.Source, path.Span, path.Text, NameOf(reach.End), Members(reach.End).FirstOrDefault() ?? "name"));
                return new Unknown();
        }
    }

    private Diagnostic Many(PathNode path, Reach reach, ComparisonNode? around)
    {
        if (reach.Start.Kind == PathStartKind.Members)
            return reach.Start.Row.Members is GroupRows
                ? TypeErrors.DiffersInGroup(Report.Source, path.Span, path.Text)
                : TypeErrors.NoRowHere(Report.Source, path.Span, path.Text);
        var after = reach.Links.Count - reach.LinksToMany + (reach.Member is null ? 0 : 1);
        var many = string.Join('.', path.Parts.SkipLast(after).Select(p => p.Text));
        var rest = string.Join('.', path.Parts.TakeLast(after).Select(p => p.Text));
        var aggregate = reach.Member switch
        {
            Column { Type.IsNumber: true } or Algebra.Model.Attribute { Type.IsNumber: true } => $"sum({path.Text})",
            null => $"count({path.Text})",
            _ => $"max({path.Text})",
        };
        if (around is null || !ReferenceEquals(around.Left, path))
            return TypeErrors.NeedsCall(Report.Source, path.Span, many, $"exists({many} where ...)", aggregate);
        var compared = Report.Source.Text[around.OperatorSpan.Start..around.Span.End];
        return TypeErrors.NeedsCall(Report.Source, path.Span, many, $"exists({many} where {rest} {compared})", $"{aggregate} {compared}");
    }

    private void Advise(PathNode path, Reach reach, Scope scope)
    {
        if (path.Parts.Count > 1 || scope.Rows.Count < 2 || !ReferenceEquals(reach.Start.Row, scope.Rows[0]) || scope.Rows[0].Schema.Dimension is null)
            return;

        // Two rows of one entity are told apart by whoever writes of them; a row of another entity is easily forgotten.
        if (scope.Rows.Skip(1).FirstOrDefault(r => !r.OnlyByName && r.Members is null && r.Schema.Dimension != scope.Rows[0].Schema.Dimension && Member(r.Schema, null, path.Text) is Column or Algebra.Model.Attribute) is { } outer)
            Report.Add(BindingAdvice.InnerAndOuter(Report.Source, path.Span, path.Text, NameOf(reach.End), NameOf(outer.Schema)));
    }

    private void ReportUnknown(NameNode name, Scope scope)
    {
        var known = scope.Rows.Where(r => !r.OnlyByName).SelectMany(r => Members(r.Schema))
            .Concat(scope.Rows.SelectMany(r => r.Names)).Concat(scope.Values.Keys).Concat(scope.Steps.Keys)
            .Concat(scope.Rows.SelectMany(r => r.Members is { } members ? Members(members.Schema) : []))
            .ToList();
        if (binder.Catalogue.Find(name.Text) is not null)
            known = [$"{name.Text}()", .. known];
        var row = scope.Rows.FirstOrDefault();
        if (row is not null && row.Schema.Dimension is { } entity && !row.OnlyByName)
            ReportUnknownOf(entity, name, known);
        else if (row is null || row.Schema.Columns.IsEmpty)
            Report.Add(NameErrors.UnknownName(Report.Source, name.Span, name.Text, known));
        else
            Report.Add(NameErrors.UnknownColumn(Report.Source, name.Span, name.Text, known));
    }

    private void ReportUnknown(NameNode name, Schema row)
    {
        if (row.Dimension is { } entity)
            ReportUnknownOf(entity, name, Members(row));
        else
            Report.Add(NameErrors.UnknownColumn(Report.Source, name.Span, name.Text, Members(row)));
    }

    private void ReportUnknownOf(Entity entity, NameNode name, IEnumerable<string> known)
    {
        if (binder.Sources.Table(entity.Table)?.Columns.FirstOrDefault(c => c.Name == name.Text && c.Type is null) is { } unreadable)
        {
            Report.Add(NameErrors.Unreadable(Report.Source, name.Span, name.Text, unreadable.StoredAs));
            return;
        }

        var unknown = NameErrors.UnknownMember(Report.Source, name.Span, entity.Name, name.Text, known);
        Report.Add(unknown.Beside is null && entity.Links.FirstOrDefault(l => Target(l) is { } far && Member(far, l, name.Text) is not null) is { } link
            ? unknown with { Beside = Phrase.Of("did_you_mean", ("suggestion", $"{link.Name}.{name.Text}")) }
            : unknown);
    }

    private static string NameOf(Schema row) => row.Dimension?.Name ?? "row";
}
