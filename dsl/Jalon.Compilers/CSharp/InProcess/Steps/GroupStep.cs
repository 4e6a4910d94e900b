namespace Jalon.Compilers.CSharp.InProcess.Steps;

/// <summary>One row a group; without keys, one row for each row outside.</summary>
internal sealed class GroupStep(Step input, Projection keys, DerivedColumns columns, GroupBy group)
    : Step(Math.Max(input.Outward, Math.Max(keys.Outward, columns.Outward)))
{
    private readonly Schema _keyed = group.Schema with { Columns = [.. group.Schema.KeyColumns] };

    public override RowSet Run(Frame outer, Session session)
    {
        var rows = input.Run(outer, session);
        var (groups, numbers) = group.Keys.IsEmpty
            ? (new RowSet(_keyed, [], [.. Enumerable.Range(0, outer.Rows.Count)], null), rows.Owners)
            : Keyed(rows, outer, session);
        if (group.Dimension is { } dimension)
            (rows, groups, numbers) = Known(rows, groups, numbers, session.Table(dimension));
        return columns.Run(new Frame(groups, outer, rows.OwnedBy(numbers)), group.Schema, session);
    }

    private (RowSet Groups, int[] Numbers) Keyed(RowSet rows, Frame outer, Session session)
    {
        var values = keys.Run(new Frame(rows, outer), session);
        var (numbers, first) = new RowKeys(values, rows.Owners).Number(rows.Count);
        int[] firsts = [.. first];
        var named = group.Keys.Select((k, place) => KeyValuePair.Create(k.Name, values[place].Gather(firsts)));
        return (new RowSet(_keyed, new(named, StringComparer.Ordinal), RowSet.Take(rows.Owners, firsts), null), numbers);
    }

    // Groups whose key leads to no row of the dimension go, and their rows with them.
    private static (RowSet Rows, RowSet Groups, int[] Numbers) Known(RowSet rows, RowSet groups, int[] numbers, EntityTable table)
    {
        var places = table.PlacesOf(groups);
        int[] kept = [.. Enumerable.Range(0, groups.Count).Where(g => places[g] >= 0)];
        var renumbered = Enumerable.Repeat(-1, groups.Count).ToArray();
        for (var now = 0; now < kept.Length; now++)
            renumbered[kept[now]] = now;
        int[] staying = [.. Enumerable.Range(0, rows.Count).Where(row => renumbered[numbers[row]] >= 0)];
        return (rows.Gather(staying), groups.Gather(kept), [.. staying.Select(row => renumbered[numbers[row]])]);
    }
}
