using Jalon.Compilers.Sql.Tree;

namespace Jalon.Compilers.Sql.Planning;

/// <content>Rows of links, and sets of rows combined by key.</content>
internal sealed partial class SelectPlanner
{
    private Frame PlanLinks(LinkRows links, Outside? outside) => links.Start switch
    {
        OuterRow outer when outside is not null => FromOuterRow(links, outside.Rows[outer.Level], outside),
        GroupRows => throw new UnsupportedException("an aggregate over a link of a group's rows", links.Origin),
        _ => FromRows(links, outside),
    };

    // The rows of the last link, with what ties them to the row outside: a partition where they are grouped, a condition where that row is in sight.
    private Frame FromOuterRow(LinkRows links, Row start, Outside outside)
    {
        var ones = links.Path.TakeWhile(l => l.Cardinality == Cardinality.One).ToValueList();
        var path = links.Path.Skip(ones.Count).ToList();
        if (path.Count == 0)
        {
            path = [ones[^1]];
            ones = ones.Take(ones.Count - 1).ToValueList();
        }
        start = start.Home.Follow(start, ones);
        var frame = TargetOf(path[^1], links.Target);
        Row far = frame;
        var unique = true;
        for (var i = path.Count - 1; i > 0; i--)
        {
            var (link, entity) = (path[i], TargetOf(path[i - 1]));
            var to = far;
            var near = frame.Join(entity, path[i - 1].Name, row => On(link, row, to));
            frame.Joins[^1] = frame.Joins[^1] with { Kind = JoinKind.Inner };
            unique &= entity.KeyIsUnique && entity.Key.All(k => link.On.Any(p => p.Near is AttributeRef { Path.IsEmpty: true } a && a.Attribute.Name == k || p.Near is ColumnRef c && c.Column.Name == k));
            far = near;
        }
        foreach (var pair in path[0].On)
        {
            var (inside, outer) = (Compared(_scalars.Value(pair.Far, [far]), pair.Far.Type), Compared(_scalars.Value(pair.Near, [start]), pair.Near.Type));
            if (outside.Groups)
            {
                frame.Partition.Add(inside);
                frame.Outer.Add(outer);
            }
            else
            {
                frame.Where.Add(Frame.Equal(inside, outer));
            }
        }
        if (path[0].Also is { } also)
            frame.Where.AddRange(Conjuncts(Condition(also, [far, start])));
        if (!unique)
            frame.Qualify.Add(new SqlForm(
                "{0} = 1", [Numbered([.. frame.Partition, .. frame.Schema.KeyColumns.Select(k => Compared(frame.Columns[k.Name], k.Type))], KeyOrder(frame))], Binding.Comparison));
        return frame;
    }

    // The rows that a path leads to from many rows, once each: those whose key is among what the path ends in.
    private Frame FromRows(LinkRows links, Outside? outside)
    {
        var start = Bare(Plan(links.Start, outside), outside);
        var near = start.Follow(start, links.Path.Take(links.Path.Count - 1).ToValueList());
        var last = links.Path[^1];
        var frame = TargetOf(last, links.Target);
        if (last.Also is { } also)
        {
            if (ScopeLevels.Outside(also))
                throw new UnsupportedException($"a path that ends in '{last.Name}', whose condition looks at both rows", links.Origin);
            frame.Where.AddRange(Conjuncts(Condition(also, [frame])));
        }
        var columns = last.On.Select(p => Compared(_scalars.Value(p.Near, [near]), p.Near.Type)).Select((e, i) => new SelectColumn(TieName(e, i), e)).ToValueList();
        frame.Where.Add(Among(last.On.Select(p => Compared(_scalars.Value(p.Far, [frame]), p.Far.Type)).ToValueList(), start.Build(columns)));
        return frame;
    }

    private Frame TargetOf(Link link, Schema target)
    {
        if (link.Rows is { } rows)
        {
            var step = Bare(Plan(rows, null));
            step.Name = link.Name;
            return step;
        }
        var entity = target.Dimension ?? TargetOf(link);
        var frame = Table(target, Sources.Table(entity), link.Name, entity);
        return frame;
    }

    private IEnumerable<SqlExpression> On(Link link, Row near, Row far) => link.On
        .Select(p => Equal(_scalars.Value(p.Near, [near]), _scalars.Value(p.Far, [far]), p.Near.Type))
        .Concat(link.Also is { } also ? Conjuncts(Condition(also, [far, near])) : []);

    private Frame PlanSets(SetOperation sets, Outside? outside) => sets.Operator switch
    {
        _ when sets.Inputs.Count == 1 => Plan(sets.Inputs[0], outside),
        SetOperator.Union => Union(sets, outside),
        SetOperator.Intersect => Intersection(sets, outside),
        _ => Difference(sets, outside),
    };

    private Frame Difference(SetOperation sets, Outside? outside)
    {
        var frame = First(sets, outside);
        foreach (var other in sets.Inputs.Skip(1))
            frame.Where.Add(_context.Dialect.Conditions.IsNotTrue(HasKey(frame, other, outside)));
        frame.Name = "difference";
        return frame;
    }

    private Frame Intersection(SetOperation sets, Outside? outside)
    {
        var frame = First(sets, outside);
        foreach (var other in sets.Inputs.Skip(1))
        {
            var wanted = sets.Schema.Computed.Where(c => !frame.Columns.ContainsKey(c.Name) && other.Schema.Find(c.Name) is not null).ToList();
            if (wanted.Count == 0)
            {
                frame.Where.Add(HasKey(frame, other, outside));
                continue;
            }
            var joined = Closed(Plan(other, outside));
            frame.Joins.Add(new Join(
                JoinKind.Inner, joined.From!, frame.Schema.KeyColumns.Select(k => Equal(frame.Columns[k.Name], joined.Columns[k.Name], k.Type)).ToValueList()));
            foreach (var column in wanted)
                frame.Columns.Add(column.Name, joined.Columns[column.Name]);
        }
        Widen(frame, sets, sets.Inputs);
        frame.Schema = sets.Schema;
        frame.Name = "intersection";
        return frame;
    }

    private void Widen(Frame frame, SetOperation sets, ValueList<Relation> inputs)
    {
        var kept = sets.Schema.Columns
            .Select(c => (c.Name, Value: _context.Dialect.Convert(
                frame.Columns[c.Name], inputs.Select(i => i.Schema.Find(c.Name)).First(f => f is not null)!.Type, c.Type, _context)))
            .ToList();
        frame.Columns.Clear();
        foreach (var (name, value) in kept)
            frame.Columns.Add(name, value);
    }

    private Frame First(SetOperation sets, Outside? outside)
    {
        var frame = Plan(sets.Inputs[0], outside);
        if (frame.IsSealed || frame.UnionAll.Count > 0)
            frame = Closed(frame, outside);
        frame.Order = [];
        return frame;
    }

    private SqlExpression HasKey(Frame frame, Relation other, Outside? outside) =>
        Among(frame.Schema.KeyColumns.Select(k => Compared(frame.Columns[k.Name], k.Type)).ToValueList(), Keys(other, outside));

    // It is asked which keys there are and not how often: the rows of a union need no groups for that.
    private SqlSelect Keys(Relation relation, Outside? outside)
    {
        var all = OfUnion(relation).ToList();
        var selects = all.Select(Each).ToList();
        return selects[0] with { UnionAll = selects.Skip(1).ToValueList() };

        SqlSelect Each(Relation one)
        {
            var rows = Plan(one, outside);
            if (rows.UnionAll.Count > 0 || (rows.Limit is not null && all.Count > 1))
                rows = Closed(rows, outside);
            return rows.Build([.. rows.Schema.KeyColumns.Select(k => new SelectColumn(k.Name, Compared(rows.Columns[k.Name], k.Type)))]);
        }

        static IEnumerable<Relation> OfUnion(Relation rows) =>
            rows is SetOperation { Operator: SetOperator.Union } union ? union.Inputs.SelectMany(OfUnion) : [rows];
    }

    // All rows one after the other, then one row a key. A column's value comes from the first input that holds the row and has the column.
    private Frame Union(SetOperation sets, Outside? outside)
    {
        var frames = sets.Inputs.Select(i => Plan(i, outside)).Select(f => f.Limit is not null || f.UnionAll.Count > 0 ? Closed(f, outside) : f).ToList();
        var computed = sets.Schema.Computed.ToList();
        var selects = frames.Select((f, i) => f.Build(
        [
            .. sets.Schema.KeyColumns.Select(k => new SelectColumn(k.Name, f.Columns[k.Name])),
            .. computed.Select(c => new SelectColumn(c.Name, sets.Inputs[i].Schema.Find(c.Name) is { } own
                ? _context.Dialect.Convert(f.Columns[c.Name], own.Type, c.Type, _context)
                : _context.Dialect.Constant(null, c.Type))),
            .. computed.Count == 0 ? Array.Empty<SelectColumn>() : [new SelectColumn("input", new SqlConstant((i + 1).ToString(System.Globalization.CultureInfo.InvariantCulture)))],
        ])).ToList();
        var alias = FreeName("all_inputs");
        var frame = new Frame(this, sets.Schema)
        {
            Name = "union",
            From = new QueryItem(selects[0] with { UnionAll = selects.Skip(1).ToValueList() }, alias),
            IsGrouped = true,
        };
        frame.Source = new SourceRow(frame, alias, sets.Schema, null, null);
        foreach (var key in sets.Schema.KeyColumns)
        {
            var value = new SqlColumn(alias, key.Name);
            frame.Columns.Add(key.Name, _context.Dialect.Groups.Key(value, key.Type));
            frame.GroupBy.Add(Compared(value, key.Type));
        }
        var input = new SqlColumn(alias, "input");
        foreach (var column in computed)
        {
            var having = sets.Inputs.Select((r, i) => (Has: r.Schema.Find(column.Name) is not null, Number: (SqlExpression)new SqlConstant((i + 1).ToString(System.Globalization.CultureInfo.InvariantCulture)))).Where(i => i.Has).Select(i => i.Number).ToList();
            var value = new SqlColumn(alias, column.Name);
            frame.Columns.Add(column.Name, having.Count == 1
                ? _context.Dialect.Groups.Only(value, column.Type)
                : _context.Dialect.Groups.FromFirst(value, column.Type, input, having.ToValueList(), having.Count == sets.Inputs.Count));
        }
        return frame;
    }
}
