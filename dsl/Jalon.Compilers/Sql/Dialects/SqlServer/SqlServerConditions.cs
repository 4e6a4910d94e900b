using Jalon.Compilers.Sql.Dialects.Ansi;
using Jalon.Compilers.Sql.Tree;

using static Jalon.Compilers.Sql.Dialects.SqlServer.Tsql;

namespace Jalon.Compilers.Sql.Dialects.SqlServer;

/// <summary>SQL Server has no values that are true or false: a condition stands where a condition is asked for, a bit everywhere else, and CASE is between the two.</summary>
internal sealed class SqlServerConditions : ConditionForms
{
    private const string AsBit = "CASE WHEN {0} THEN CAST(1 AS bit) ELSE CAST(0 AS bit) END";

    public override SqlExpression Value(SqlExpression condition, bool certain) => Say(AsBit, condition);

    public override SqlExpression Condition(SqlExpression value) => value switch
    {
        SqlForm { Template: AsBit, Arguments: [var condition] } => condition,
        SqlConstant { Text: "CAST(1 AS bit)" } => Say("1 = 1", Binding.Comparison),
        SqlConstant { Text: "CAST(0 AS bit)" } => Say("1 = 0", Binding.Comparison),
        _ => Say("{0} = 1", Binding.Comparison, value),
    };

    public override SqlExpression IsNotTrue(SqlExpression condition) => Say("CASE WHEN {0} THEN 0 ELSE 1 END = 1", Binding.Comparison, condition);

    public override SqlExpression Differs(SqlExpression left, SqlExpression right) => IsNotTrue(Say("{0} = {1}", Binding.Comparison, left, right));

    public override SqlExpression? IsText(SqlExpression value, string text) => Patterns.Is(value, text);

    public override SqlExpression Compared(SqlExpression value, DataType type) => Comparisons.Equal(value, type);

    public override SqlExpression Sorted(SqlExpression value, DataType type) => Comparisons.Sorted(value, type);

    // There are no rows of values to compare: each value is compared by itself.
    public override SqlExpression Among(ValueList<SqlExpression> values, SqlSelect rows)
    {
        if (values.Count == 1)
            return base.Among(values, rows);
        const string Alias = "$k";
        return Say("EXISTS {0}", Binding.Comparison, new SqlQuery(new SqlSelect
        {
            Columns = [new SelectColumn("one", new SqlConstant("1"))],
            From = new QueryItem(rows, Alias),
            Where = [.. values.Select((v, i) => (SqlExpression)Say("{0} = {1}", Binding.Comparison, v, new SqlColumn(Alias, rows.Columns[i].Name)))],
        }));
    }
}
