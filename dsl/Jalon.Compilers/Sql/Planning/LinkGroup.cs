using Jalon.Compilers.Sql.Dialects;
using Jalon.Compilers.Sql.Tree;

namespace Jalon.Compilers.Sql.Planning;

/// <summary>The rows of a link grouped by what ties them to the row outside: all aggregates over them, in one pass.</summary>
/// <param name="planner">For names and what the dialect says.</param>
/// <param name="rows">The rows, with a partition.</param>
/// <param name="alias">The name of the step.</param>
internal sealed class LinkGroup(SelectPlanner planner, Frame rows, string alias)
{
    private readonly List<Member> _members = [];

    public string Alias => alias;

    public Frame Rows => rows;

    /// <summary>The names of the columns that tie a group to the row outside.</summary>
    public IEnumerable<string> Ties => rows.Partition.Select(Tie);

    /// <summary>The value of an aggregate for the row outside.</summary>
    /// <param name="aggregate">What is asked.</param>
    /// <param name="conditions">Which rows of the group count.</param>
    /// <param name="scope">The rows that its scalars see.</param>
    public SqlExpression Value(Aggregate aggregate, ValueList<Scalar> conditions, ValueList<Row> scope)
    {
        var member = _members.Find(m => m.Aggregate == aggregate && m.Conditions == conditions);
        if (member is null)
        {
            var taken = _members.Select(m => m.Name).Concat(Ties).ToHashSet(StringComparer.Ordinal);
            var where = conditions.SelectMany(c => SelectPlanner.Conjuncts(planner.Condition(c, scope))).ToValueList();
            member = new Member(SelectPlanner.Free(Like(aggregate), taken), aggregate, conditions, planner.CallOf(aggregate, scope), where);
            _members.Add(member);
        }
        var said = planner.Said(member.Call);
        return SelectPlanner.Filled(said.Joined, new SqlColumn(alias, member.Name));
    }

    /// <summary>The finished SELECT. What all aggregates ask of their rows is asked of the rows first.</summary>
    public SqlSelect Build()
    {
        var common = _members.Count == 0 ? [] : _members[0].Where.Where(c => _members.All(m => m.Where.Contains(c))).ToValueList();
        var columns = rows.Partition.Select((p, i) => new SelectColumn(Tie(p, i), p)).ToList();
        foreach (var member in _members)
        {
            var filter = member.Where.Where(c => !common.Contains(c)).ToValueList();
            var call = member.Call with { Filter = filter.Count switch { 0 => null, 1 => filter[0], _ => new SqlAll(filter) } };
            columns.Add(new SelectColumn(member.Name, planner.Said(call).Inside));
        }
        var select = rows.Build(columns.ToValueList());
        return select with { Where = select.Where.AddRange(common), GroupBy = rows.Partition.ToValueList() };
    }

    private static string Like(Aggregate aggregate) => aggregate.Function.Name + aggregate.Arguments switch
    {
        [AttributeRef a, ..] => "_" + a.Attribute.Name,
        [ColumnRef c, ..] => "_" + c.Column.Name,
        _ => "",
    };

    private string Tie(SqlExpression partition, int index)
    {
        var like = partition is SqlColumn c ? c.Name : partition is SqlForm { Arguments: [SqlColumn only, ..] } ? only.Name : "tie";
        return SelectPlanner.Free(like, rows.Partition.Take(index).Select(Tie).ToHashSet(StringComparer.Ordinal));
    }

    private sealed record Member(string Name, Aggregate Aggregate, ValueList<Scalar> Conditions, AggregateCall Call, ValueList<SqlExpression> Where);
}
