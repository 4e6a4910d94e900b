namespace Jalon.Compilers.CSharp.InProcess;

/// <summary>The rows that a relation needs from outside, gathered while it is planned.</summary>
internal sealed class SourceList
{
    private readonly Dictionary<Relation, List<Column>> _columns = [];
    private readonly List<Relation> _order = [];

    /// <summary>What has been asked for, in the order in which it was met.</summary>
    public ValueList<SourceRequest> Requests => [.. _order.Select(r => new SourceRequest(r, [.. _columns[r]]))];

    /// <summary>Asks for rows with all columns of their schema.</summary>
    public void Add(Relation rows)
    {
        if (!_columns.TryAdd(rows, [.. rows.Schema.Columns]))
            return;
        _order.Add(rows);
    }

    /// <summary>Asks for an attribute of an entity's rows.</summary>
    public void Add(Entity entity, Algebra.Model.Attribute attribute)
    {
        var scan = new EntityScan(entity);
        Add(scan);
        var columns = _columns[scan];
        if (!columns.Exists(c => c.Name == attribute.Name))
            columns.Add(new Column(attribute.Name, attribute.Type, attribute.MayBeEmpty));
    }
}
