namespace Jalon.Compilers.Sql.Tree;

/// <summary>One SELECT: data only.</summary>
public sealed record SqlSelect
{
    /// <summary>Named steps that stand before it, each seeing those before; only on an outermost query.</summary>
    public ValueList<CommonTable> With { get; init; }

    /// <summary>What each row gives; at least one.</summary>
    public required ValueList<SelectColumn> Columns { get; init; }

    /// <summary>Where the rows come from; null for one row out of nothing.</summary>
    public FromItem? From { get; init; }

    /// <summary>What is joined to them, in order.</summary>
    public ValueList<Join> Joins { get; init; }

    /// <summary>All must hold; NULL counts as false.</summary>
    public ValueList<SqlExpression> Where { get; init; }

    /// <summary>Grouping values; with none, and aggregates among the columns, all rows are one group.</summary>
    public ValueList<SqlExpression> GroupBy { get; init; }

    /// <summary>What must hold of a row's windows.</summary>
    public ValueList<SqlExpression> Qualify { get; init; }

    /// <summary>The order of the rows; none for any.</summary>
    public ValueList<SqlOrder> OrderBy { get; init; }

    /// <summary>At most so many rows; null for all.</summary>
    public SqlExpression? Limit { get; init; }

    /// <summary>The new table that the rows are put in (<c>SELECT ... INTO</c>), as SQL writes it; null for none. Only on an outermost query, of a dialect that makes tables so.</summary>
    public string? Into { get; init; }

    /// <summary>Further SELECTs whose rows follow (UNION ALL).</summary>
    public ValueList<SqlSelect> UnionAll { get; init; }
}
