using Jalon.Compilers.Sql.Dialects;
using Jalon.Compilers.Sql.Tree;

namespace Jalon.Compilers.Sql;

/// <summary>The SQL tree as text: indented, names quoted, parentheses only where they are needed. The same tree gives the same text.</summary>
/// <param name="dialect">Whose quotes are used.</param>
public sealed class SqlWriter(Dialect dialect)
{
    private readonly IndentedText _text = new();

    /// <summary>A query as text, without a semicolon.</summary>
    public static string Write(SqlSelect select, Dialect dialect)
    {
        var writer = new SqlWriter(dialect);
        writer.Select(select);
        return writer._text.ToString();
    }

    /// <summary>An expression as text.</summary>
    public static string Write(SqlExpression expression, Dialect dialect)
    {
        var writer = new SqlWriter(dialect);
        writer.Expression(expression);
        return writer._text.ToString();
    }

    private void Select(SqlSelect asked)
    {
        // What the dialect puts around or into the SELECT is made no table of.
        var select = dialect.Selects.Said(asked with { Into = null }) with { Into = asked.Into };
        if (!select.With.IsEmpty)
        {
            _text.Append("WITH ").List(select.With, ", ", named => _text.Append(dialect.Quote(named.Name)).Append(" AS ").Nested(() => Select(named.Select)));
            _text.Line();
        }
        _text.Append("SELECT ");
        if (select.Limit is { } most && dialect.Selects.LimitsAtTop)
        {
            _text.Append("TOP (");
            Expression(most);
            _text.Append(") ");
        }
        _text.List(select.Columns, ", ", Column);
        if (select.Into is { } table)
            _text.Line("INTO ").Append(table);
        if (select.From is { } from)
        {
            _text.Line("FROM ");
            From(from);
        }
        foreach (var join in select.Joins)
        {
            _text.Line(join.Kind == JoinKind.Left ? "LEFT JOIN " : "JOIN ");
            From(join.Item);
            _text.Append(" ON ");
            All(join.On);
        }
        if (!select.Where.IsEmpty)
        {
            _text.Line("WHERE ");
            All(select.Where);
        }
        if (!select.GroupBy.IsEmpty)
            _text.Line("GROUP BY ").List(select.GroupBy, ", ", Expression);
        if (!select.Qualify.IsEmpty)
        {
            _text.Line("QUALIFY ");
            All(select.Qualify);
        }
        foreach (var next in select.UnionAll)
        {
            _text.Line("UNION ALL").Line();
            Select(next);
        }
        if (!select.OrderBy.IsEmpty)
        {
            _text.Line();
            OrderBy(select.OrderBy);
        }
        if (select.Limit is { } limit && !dialect.Selects.LimitsAtTop)
        {
            _text.Line("LIMIT ");
            Argument(limit, Binding.Primary);
        }
    }

    private void Column(SelectColumn column)
    {
        Expression(column.Value);
        if (column.Value is not SqlColumn named || named.Name != column.Name)
            _text.Append(" AS ").Append(dialect.Quote(column.Name));
    }

    private void From(FromItem item)
    {
        switch (item)
        {
            case TableItem table:
                _text.Append(table.Sql);
                break;
            case StepItem step:
                _text.Append(dialect.Quote(step.Step));
                if (step.Step == step.Alias)
                    return;
                break;
            case QueryItem query:
                _text.Nested(() => Select(query.Select));
                break;
            case ValuesItem values:
                _text.Append("(VALUES ");
                _text.List(values.Rows, ", ", row => _text.Append("(").List(row, ", ", Expression).Append(")"));
                _text.Append(") AS ").Append(dialect.Quote(values.Alias)).Append("(").List(values.Columns, ", ", c => _text.Append(dialect.Quote(c))).Append(")");
                return;
        }
        _text.Append(" AS ").Append(dialect.Quote(item.Alias));
    }

    private void Expression(SqlExpression expression)
    {
        switch (expression)
        {
            case SqlColumn column:
                if (column.Source is { } source)
                    _text.Append(dialect.Quote(source)).Append(".");
                _text.Append(dialect.Quote(column.Name));
                break;
            case SqlConstant constant:
                _text.Append(constant.Text);
                break;
            case SqlCase choice:
                _text.Append("CASE");
                foreach (var branch in choice.Branches)
                {
                    _text.Append(" WHEN ");
                    Expression(branch.When);
                    _text.Append(" THEN ");
                    Expression(branch.Then);
                }
                if (choice.Else is { } otherwise)
                {
                    _text.Append(" ELSE ");
                    Expression(otherwise);
                }
                _text.Append(" END");
                break;
            case SqlQuery query:
                _text.Nested(() => Select(query.Select));
                break;
            case SqlAll all:
                Joined(all.Operands, " AND ", Binding.And);
                break;
            case SqlAny any:
                Joined(any.Operands, " OR ", Binding.Or);
                break;
            case SqlForm form:
                Form(form);
                break;
            case SqlOver over:
                Over(over);
                break;
            default:
                throw new InvalidOperationException($"The writer does not know {expression.GetType().Name}.");
        }
    }

    private void Form(SqlForm form)
    {
        foreach (var part in FormPart.Of(form.Template))
        {
            switch (part)
            {
                case FormPart.Text text:
                    _text.Append(text.Value);
                    break;
                case FormPart.Placeholder { IsList: true } from:
                    _text.List(form.Arguments.Skip(from.First), ", ", Expression);
                    break;
                case FormPart.Placeholder { IsEnclosed: true } one:
                    Expression(form.Arguments[one.First]);
                    break;
                case FormPart.Placeholder one:
                    Argument(form.Arguments[one.First], Needed(form));
                    break;
            }
        }
    }

    // A postfix binds to what is right before it; anything looser than a name or call beside it would be torn apart.
    private static Binding Needed(SqlForm form) => form.Strength is Binding.Primary or Binding.Postfix ? Binding.Postfix : form.Strength + 1;

    private void Argument(SqlExpression expression, Binding needed)
    {
        var parentheses = expression.Strength < needed;
        if (parentheses)
            _text.Append("(");
        Expression(expression);
        if (parentheses)
            _text.Append(")");
    }

    private void All(ValueList<SqlExpression> conditions) => Joined(conditions, " AND ", conditions.Count == 1 ? Binding.Or : Binding.And);

    private void Joined(ValueList<SqlExpression> operands, string between, Binding strength) => _text.List(operands, between, o => Argument(o, strength));

    private void OrderBy(ValueList<SqlOrder> order) => _text.Append("ORDER BY ").List(order.SelectMany(o => dialect.Selects.Order(o)), ", ", Expression);

    private void Over(SqlOver over)
    {
        Argument(over.Function, Binding.Postfix);
        _text.Append(" OVER (");
        if (!over.Partition.IsEmpty)
            _text.Append("PARTITION BY ").List(over.Partition, ", ", e => Argument(e, Binding.Postfix));
        if (!over.Partition.IsEmpty && !over.Order.IsEmpty)
            _text.Append(" ");
        if (!over.Order.IsEmpty)
            OrderBy(over.Order);
        if (!over.Order.IsEmpty && (over.Running || over.IsWhole))
            _text.Append(" ROWS BETWEEN UNBOUNDED PRECEDING AND ").Append(over.IsWhole ? "UNBOUNDED FOLLOWING" : "CURRENT ROW");
        _text.Append(")");
    }
}
