using System.Globalization;
using System.Text;

using Jalon.Compilers.Sql.Dialects;
using Jalon.Compilers.Sql.Tree;

namespace Jalon.Compilers.Sql;

/// <summary>The SQL tree as text: indented, names quoted, parentheses only where they are needed. The same tree gives the same text.</summary>
/// <param name="dialect">Whose quotes are used.</param>
public sealed class SqlWriter(Dialect dialect)
{
    private readonly StringBuilder _text = new();

    /// <summary>A query as text, without a semicolon.</summary>
    public static string Write(SqlSelect select, Dialect dialect)
    {
        var writer = new SqlWriter(dialect);
        writer.Select(select, 0);
        return writer._text.ToString();
    }

    /// <summary>An expression as text.</summary>
    public static string Write(SqlExpression expression, Dialect dialect)
    {
        var writer = new SqlWriter(dialect);
        writer.Expression(expression, 0);
        return writer._text.ToString();
    }

    private void Select(SqlSelect asked, int indent)
    {
        // What the dialect puts around or into the SELECT is made no table of.
        var select = dialect.Selects.Said(asked with { Into = null }) with { Into = asked.Into };
        for (var i = 0; i < select.With.Count; i++)
        {
            _text.Append(i == 0 ? "WITH " : "").Append(dialect.Quote(select.With[i].Name)).Append(" AS (");
            Line(indent + 1);
            Select(select.With[i].Select, indent + 1);
            Line(indent);
            _text.Append(i == select.With.Count - 1 ? ")" : "), ");
            if (i == select.With.Count - 1)
                Line(indent);
        }
        _text.Append("SELECT ");
        if (select.Limit is { } most && dialect.Selects.LimitsAtTop)
        {
            _text.Append("TOP (");
            Expression(most, indent);
            _text.Append(") ");
        }
        List(select.Columns, c => Column(c, indent));
        if (select.Into is { } table)
            Clause("INTO " + table, indent);
        if (select.From is { } from)
        {
            Clause("FROM ", indent);
            From(from, indent);
        }
        foreach (var join in select.Joins)
        {
            Clause(join.Kind == JoinKind.Left ? "LEFT JOIN " : "JOIN ", indent);
            From(join.Item, indent);
            _text.Append(" ON ");
            All(join.On, indent);
        }
        if (!select.Where.IsEmpty)
        {
            Clause("WHERE ", indent);
            All(select.Where, indent);
        }
        if (!select.GroupBy.IsEmpty)
        {
            Clause("GROUP BY ", indent);
            List(select.GroupBy, e => Expression(e, indent));
        }
        if (!select.Qualify.IsEmpty)
        {
            Clause("QUALIFY ", indent);
            All(select.Qualify, indent);
        }
        foreach (var next in select.UnionAll)
        {
            Clause("UNION ALL", indent);
            Line(indent);
            Select(next, indent);
        }
        if (!select.OrderBy.IsEmpty)
        {
            Clause("ORDER BY ", indent);
            List(select.OrderBy.SelectMany(o => dialect.Selects.Order(o)), e => Expression(e, indent));
        }
        if (select.Limit is { } limit && !dialect.Selects.LimitsAtTop)
        {
            Clause("LIMIT ", indent);
            Argument(limit, Binding.Primary, indent);
        }
    }

    private void Column(SelectColumn column, int indent)
    {
        Expression(column.Value, indent);
        if (column.Value is not SqlColumn named || named.Name != column.Name)
            _text.Append(" AS ").Append(dialect.Quote(column.Name));
    }

    private void From(FromItem item, int indent)
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
                Nested(query.Select, indent);
                break;
            case ValuesItem values:
                _text.Append("(VALUES ");
                List(values.Rows, row =>
                {
                    _text.Append('(');
                    List(row, e => Expression(e, indent));
                    _text.Append(')');
                });
                _text.Append(") AS ").Append(dialect.Quote(values.Alias)).Append('(')
                    .AppendJoin(", ", values.Columns.Select(dialect.Quote)).Append(')');
                return;
        }
        _text.Append(" AS ").Append(dialect.Quote(item.Alias));
    }

    private void Expression(SqlExpression expression, int indent)
    {
        switch (expression)
        {
            case SqlColumn column:
                if (column.Source is { } source)
                    _text.Append(dialect.Quote(source)).Append('.');
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
                    Expression(branch.When, indent);
                    _text.Append(" THEN ");
                    Expression(branch.Then, indent);
                }
                if (choice.Else is { } otherwise)
                {
                    _text.Append(" ELSE ");
                    Expression(otherwise, indent);
                }
                _text.Append(" END");
                break;
            case SqlQuery query:
                Nested(query.Select, indent);
                break;
            case SqlAll all:
                Joined(all.Operands, " AND ", Binding.And, indent);
                break;
            case SqlAny any:
                Joined(any.Operands, " OR ", Binding.Or, indent);
                break;
            case SqlForm form:
                Form(form, indent);
                break;
            case SqlOver over:
                Over(over, indent);
                break;
            default:
                throw new InvalidOperationException($"The writer does not know {expression.GetType().Name}.");
        }
    }

    private void Form(SqlForm form, int indent)
    {
        var template = form.Template;
        for (var i = 0; i < template.Length; i++)
        {
            var c = template[i];
            if (c is '{' or '}' && i + 1 < template.Length && template[i + 1] == c)
            {
                _text.Append(c);
                i++;
            }
            else if (c == '{')
            {
                var end = template.IndexOf('}', i);
                Placeholder(form, template[(i + 1)..end], Enclosed(template, i, end), indent);
                i = end;
            }
            else
            {
                _text.Append(c);
            }
        }
    }

    private void Placeholder(SqlForm form, string name, bool enclosed, int indent)
    {
        if (name.EndsWith('*'))
        {
            var from = name.Length == 1 ? 0 : int.Parse(name[..^1], CultureInfo.InvariantCulture);
            List(form.Arguments.Skip(from), a => Expression(a, indent));
        }
        else
        {
            var argument = form.Arguments[int.Parse(name, CultureInfo.InvariantCulture)];
            if (enclosed)
                Expression(argument, indent);
            else
                Argument(argument, Needed(form), indent);
        }
    }

    // A postfix binds to what is right before it; anything looser than a name or call beside it would be torn apart.
    private static Binding Needed(SqlForm form) => form.Strength is Binding.Primary or Binding.Postfix ? Binding.Postfix : form.Strength + 1;

    private static bool Enclosed(string template, int start, int end)
    {
        var before = template[..start].TrimEnd();
        var after = template[(end + 1)..].TrimStart();
        return (before.EndsWith('(') || before.EndsWith(',')) && (after.StartsWith(')') || after.StartsWith(','))
            || (before.EndsWith('(') || before.EndsWith(',')) && after.StartsWith("AS ", StringComparison.Ordinal);
    }

    private void Argument(SqlExpression expression, Binding needed, int indent)
    {
        var parentheses = expression.Strength < needed;
        if (parentheses)
            _text.Append('(');
        Expression(expression, indent);
        if (parentheses)
            _text.Append(')');
    }

    private void All(ValueList<SqlExpression> conditions, int indent)
    {
        for (var i = 0; i < conditions.Count; i++)
        {
            if (i > 0)
                _text.Append(" AND ");
            Argument(conditions[i], conditions.Count == 1 ? Binding.Or : Binding.And, indent);
        }
    }

    private void Joined(ValueList<SqlExpression> operands, string between, Binding strength, int indent)
    {
        for (var i = 0; i < operands.Count; i++)
        {
            if (i > 0)
                _text.Append(between);
            Argument(operands[i], strength, indent);
        }
    }

    private void Over(SqlOver over, int indent)
    {
        Argument(over.Function, Binding.Postfix, indent);
        _text.Append(" OVER (");
        if (!over.Partition.IsEmpty)
        {
            _text.Append("PARTITION BY ");
            List(over.Partition, e => Argument(e, Binding.Postfix, indent));
        }
        if (!over.Order.IsEmpty)
        {
            _text.Append(over.Partition.IsEmpty ? "ORDER BY " : " ORDER BY ");
            List(over.Order.SelectMany(o => dialect.Selects.Order(o)), e => Expression(e, indent));
        }
        if (!over.Order.IsEmpty && (over.Running || over.IsWhole))
            _text.Append(" ROWS BETWEEN UNBOUNDED PRECEDING AND ").Append(over.IsWhole ? "UNBOUNDED FOLLOWING" : "CURRENT ROW");
        _text.Append(')');
    }

    private void Nested(SqlSelect select, int indent)
    {
        _text.Append('(');
        Line(indent + 1);
        Select(select, indent + 1);
        Line(indent);
        _text.Append(')');
    }

    private void List<T>(IEnumerable<T> items, Action<T> write)
    {
        var first = true;
        foreach (var item in items)
        {
            if (!first)
                _text.Append(", ");
            first = false;
            write(item);
        }
    }

    private void Clause(string word, int indent)
    {
        Line(indent);
        _text.Append(word);
    }

    private void Line(int indent) => _text.Append('\n').Append(' ', indent * 2);
}
