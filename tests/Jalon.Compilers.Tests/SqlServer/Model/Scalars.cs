using System.Data.SqlTypes;
using System.Globalization;
using System.Numerics;

using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace Jalon.Compilers.Tests.SqlServer.Model;

/// <summary>
/// Computes the value of an expression as SQL Server documents it, overflows and other errors included. It is a reading of the manual, not the server: it finds what a
/// template gets wrong, and nothing that the manual does.
/// </summary>
internal sealed class Scalars
{
    private readonly Rows _rows;

    public Scalars() => _rows = new Rows(this);

    /// <summary>The one value that a query gives.</summary>
    public static object? ValueOf(string sql)
    {
        var script = Statement.Parse(sql, out var faults);
        if (faults.Count > 0)
            throw new ServerError(faults[0]);
        var select = (SelectStatement)script.Batches[0].Statements[0];
        var scalars = new Scalars();
        scalars._rows.Steps(select.WithCtesAndXmlNamespaces);
        return scalars._rows.Of(select.QueryExpression, null).Single().Single().Value;
    }

    /// <summary>The rows of a query over some tables.</summary>
    public static List<List<(string Name, object? Value)>> RowsOf(string sql, IReadOnlyDictionary<string, List<List<(string Name, object? Value)>>> tables)
    {
        var script = Statement.Parse(sql, out var faults);
        if (faults.Count > 0)
            throw new ServerError(faults[0]);
        var select = (SelectStatement)script.Batches[0].Statements[0];
        var scalars = new Scalars();
        scalars._rows.Tables(tables);
        scalars._rows.Steps(select.WithCtesAndXmlNamespaces);
        return scalars._rows.Of(select.QueryExpression, null);
    }

    public object? Value(ScalarExpression expression, Row? row)
    {
        var value = Plain(expression, row);
        return expression is PrimaryExpression { Collation.Value: { } collation } && value is Text text ? text with { Collation = collation } : value;
    }

    public bool? Holds(BooleanExpression condition, Row? row) => condition switch
    {
        BooleanParenthesisExpression c => Holds(c.Expression, row),
        BooleanNotExpression c => !Holds(c.Expression, row),
        BooleanBinaryExpression { BinaryExpressionType: BooleanBinaryExpressionType.And } c => Holds(c.FirstExpression, row) is not false and var left && Holds(c.SecondExpression, row) is not false and var right
            ? left is null || right is null ? null : true
            : false,
        BooleanBinaryExpression c => Holds(c.FirstExpression, row) is not true and var left && Holds(c.SecondExpression, row) is not true and var right
            ? left is null || right is null ? null : false
            : true,
        BooleanIsNullExpression c => Value(c.Expression, row) is null != c.IsNot,
        BooleanTernaryExpression { TernaryExpressionType: BooleanTernaryExpressionType.Between } c =>
            And(Compared(Value(c.FirstExpression, row), Value(c.SecondExpression, row)) is { } low ? low >= 0 : null, Compared(Value(c.FirstExpression, row), Value(c.ThirdExpression, row)) is { } high ? high <= 0 : null),
        BooleanComparisonExpression c => Compared(Value(c.FirstExpression, row), Value(c.SecondExpression, row)) is not { } compared ? null : c.ComparisonType switch
        {
            BooleanComparisonType.Equals => compared == 0,
            BooleanComparisonType.NotEqualToBrackets => compared != 0,
            BooleanComparisonType.LessThan => compared < 0,
            BooleanComparisonType.LessThanOrEqualTo => compared <= 0,
            BooleanComparisonType.GreaterThan => compared > 0,
            _ => compared >= 0,
        },
        LikePredicate c => Value(c.FirstExpression, row) is Text text && Value(c.SecondExpression, row) is Text pattern ? (text with { Collation = text.Collation ?? pattern.Collation }).Like(pattern.Value) != c.NotDefined : null,
        InPredicate { Subquery: null } c => Value(c.Expression, row) is not { } one ? null : c.Values.Select(v => Compared(one, Value(v, row))).ToList() is var each && each.Contains(0) ? !c.NotDefined
            : each.Contains(null) ? null
            : c.NotDefined,
        _ => throw new NotSupportedException(condition.GetType().Name),
    };

    /// <summary>Below zero, zero or above; null where a side is. Of texts and of bytes the shorter is filled up, with blanks and with zeros.</summary>
    public static int? Compared(object? left, object? right) => (left, right) switch
    {
        (null, _) or (_, null) => null,
        (Text a, Text b) => string.Compare(a.Value.PadRight(b.Value.Length), b.Value.PadRight(a.Value.Length), a.Collation is null && b.Collation is null ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal),
        (byte[] a, byte[] b) => Filled(a, b).AsSpan().SequenceCompareTo(Filled(b, a)),
        (DateOnly a, Text b) => a.CompareTo(DateOnly.ParseExact(b.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture)),
        (DateOnly a, DateOnly b) => a.CompareTo(b),
        (DateTime a, DateTime b) => a.CompareTo(b),
        (TimeOnly a, TimeOnly b) => a.CompareTo(b),
        (double or SqlDecimal or int or long or bool, double or SqlDecimal or int or long or bool) => left is double || right is double
            ? Float(left).CompareTo(Float(right))
            : Conversions.ToDecimal(left).CompareTo(Conversions.ToDecimal(right)),
        _ => throw new ServerError($"{left.GetType().Name} beside {right.GetType().Name}"),
    };

    public static double Float(object value) => value switch { double f => f, SqlDecimal d => d.ToDouble(), int n => n, long n => n, bool b => b ? 1 : 0, _ => throw new ServerError($"{value} as a float") };

    /// <summary>What two values are together.</summary>
    public static object? Binary(BinaryExpressionType by, object? left, object? right)
    {
        if (left is null || right is null)
            return null;
        if (left is Text a && right is Text b)
            return a.Collation is { } one && b.Collation is { } two && one != two ? throw new ServerError($"{one} beside {two}") : new Text(a.Value + b.Value, a.Wide || b.Wide, a.Collation ?? b.Collation);
        if (left is byte[] x && right is byte[] y)
            return (byte[])[.. x, .. y];
        if (left is Text or byte[] || right is Text or byte[])
            throw new ServerError($"{left} and {right} in one");
        if (left is double || right is double)
        {
            var (f, g) = (Float(left), Float(right));
            if (by == BinaryExpressionType.Divide && g == 0)
                throw new ServerError("Divide by zero");
            var float64 = by switch { BinaryExpressionType.Add => f + g, BinaryExpressionType.Subtract => f - g, BinaryExpressionType.Multiply => f * g, BinaryExpressionType.Divide => f / g, _ => throw new ServerError($"{by} of floats") };
            return double.IsFinite(float64) ? float64 : throw new ServerError("overflow of float");
        }

        if (left is SqlDecimal || right is SqlDecimal)
            return Exact(by, Conversions.ToDecimal(left), Conversions.ToDecimal(right));
        var (n, m) = (Convert.ToInt64(left, CultureInfo.InvariantCulture), Convert.ToInt64(right, CultureInfo.InvariantCulture));
        if (m == 0 && by is BinaryExpressionType.Divide or BinaryExpressionType.Modulo)
            throw new ServerError("Divide by zero");
        var whole = checked(by switch
        {
            BinaryExpressionType.Add => n + m,
            BinaryExpressionType.Subtract => n - m,
            BinaryExpressionType.Multiply => n * m,
            BinaryExpressionType.Divide => n / m,
            BinaryExpressionType.Modulo => n % m,
            BinaryExpressionType.BitwiseAnd => n & m,
            BinaryExpressionType.BitwiseOr => n | m,
            _ => throw new NotSupportedException(by.ToString()),
        });
        return left is long || right is long ? whole : (object)checked((int)whole);
    }

    private static bool? And(bool? left, bool? right) => left == false || right == false ? false : left is null || right is null ? null : true;

    private static byte[] Filled(byte[] bytes, byte[] beside) => [.. bytes, .. new byte[Math.Max(0, beside.Length - bytes.Length)]];

    private static object Exact(BinaryExpressionType by, SqlDecimal left, SqlDecimal right)
    {
        switch (by)
        {
            case BinaryExpressionType.Add:
                return left + right;
            case BinaryExpressionType.Subtract:
                return left - right;
            case BinaryExpressionType.Multiply:
                return left * right;
            case BinaryExpressionType.Divide:
                return left / right;
            default:
                var scale = Math.Max(left.Scale, right.Scale);
                var (a, b) = (Digits(left, scale), Digits(right, scale));
                var rest = BigInteger.Remainder(a, b);
                return SqlDecimal.AdjustScale(SqlDecimal.Parse(rest.ToString(CultureInfo.InvariantCulture)), 0, false) is var digits && scale == 0 ? digits
                    : SqlDecimal.Parse($"{(rest.Sign < 0 ? "-" : "")}{BigInteger.Abs(rest).ToString(CultureInfo.InvariantCulture).PadLeft(scale + 1, '0').Insert(BigInteger.Abs(rest).ToString(CultureInfo.InvariantCulture).PadLeft(scale + 1, '0').Length - scale, ".")}");
        }
    }

    private static BigInteger Digits(SqlDecimal value, int scale)
    {
        var parts = value.ToString().Split('.');
        return BigInteger.Parse(parts[0] + (parts.Length > 1 ? parts[1] : "").PadRight(scale, '0'), CultureInfo.InvariantCulture);
    }

    private object? Plain(ScalarExpression expression, Row? row)
    {
        switch (expression)
        {
            case ParenthesisExpression e:
                return Value(e.Expression, row);
            case IntegerLiteral e:
                return int.TryParse(e.Value, CultureInfo.InvariantCulture, out var n) ? (object)n : SqlDecimal.Parse(e.Value);
            case NumericLiteral e:
                return SqlDecimal.Parse(e.Value);
            case RealLiteral e:
                return double.Parse(e.Value, CultureInfo.InvariantCulture);
            case StringLiteral e:
                return new Text(e.Value, e.IsNational);
            case BinaryLiteral e:
                return Convert.FromHexString(e.Value[2..]);
            case NullLiteral:
                return null;
            case ColumnReferenceExpression e:
                return row!.Find(e.MultiPartIdentifier.Identifiers);
            case UnaryExpression { UnaryExpressionType: UnaryExpressionType.Negative } e:
                return Value(e.Expression, row) switch { int i => -i, long l => checked(-l), SqlDecimal d => -d, double f => -f, var other => other };
            case UnaryExpression { UnaryExpressionType: UnaryExpressionType.BitwiseNot } e:
                return Value(e.Expression, row) is { } bits ? ~Convert.ToInt64(bits, CultureInfo.InvariantCulture) : null;
            case BinaryExpression e:
                return Binary(e.BinaryExpressionType, Value(e.FirstExpression, row), Value(e.SecondExpression, row));
            case CastCall e:
                return Strict(() => Conversions.To(Value(e.Parameter, row), e.DataType));
            case ConvertCall e:
                return Strict(() => Conversions.To(Value(e.Parameter, row), e.DataType, Style(e.Style)));
            case TryCastCall e:
                return Tried(Value(e.Parameter, row), e.DataType, null);
            case TryConvertCall e:
                return Tried(Value(e.Parameter, row), e.DataType, Style(e.Style));
            case SearchedCaseExpression e:
                foreach (var when in e.WhenClauses)
                {
                    if (Holds(when.WhenExpression, row) == true)
                        return Value(when.ThenExpression, row);
                }

                return e.ElseExpression is null ? null : Value(e.ElseExpression, row);
            case CoalesceExpression e:
                return e.Expressions.Select(x => Value(x, row)).FirstOrDefault(v => v is not null);
            case NullIfExpression e:
                return Value(e.FirstExpression, row) is { } first && Compared(first, Value(e.SecondExpression, row)) != 0 ? first : null;
            case ScalarSubquery e:
                return _rows.Of(e.QueryExpression, row) switch { [] => null, [var only] => only.Single().Value, _ => throw new ServerError("more than one row in a value") };
            case LeftFunctionCall e:
                return Functions.Call("LEFT", [.. e.Parameters.Select(p => Value(p, row))]);
            case RightFunctionCall e:
                return Functions.Call("RIGHT", [.. e.Parameters.Select(p => Value(p, row))]);
            case FunctionCall e when Functions.TakesPart(e.FunctionName.Value):
                return Functions.OfPart(e.FunctionName.Value.ToUpperInvariant(), ((IdentifierLiteral)e.Parameters[0]).Value.ToUpperInvariant(), [.. e.Parameters.Skip(1).Select(p => Value(p, row))]);
            case FunctionCall e when row?.Computed(e) is { } computed:
                return computed.Value;
            case FunctionCall e:
                return Strict(() => Functions.Call(e.FunctionName.Value.ToUpperInvariant(), [.. e.Parameters.Select(p => Value(p, row))]));
            default:
                throw new NotSupportedException(expression.GetType().Name);
        }
    }

    private static int? Style(ScalarExpression? style) => style is IntegerLiteral { Value: var number } ? int.Parse(number, CultureInfo.InvariantCulture) : null;

    private static object? Strict(Func<object?> compute)
    {
        try
        {
            return compute();
        }
        catch (Exception e) when (e is FormatException or OverflowException or SqlTruncateException or ArgumentException or SqlTypeException)
        {
            throw new ServerError(e.Message);
        }
    }

    private static object? Tried(object? value, DataTypeReference type, int? style)
    {
        try
        {
            return Conversions.To(value, type, style);
        }
        catch (Exception e) when (e is FormatException or OverflowException or SqlTruncateException or ArgumentException or SqlTypeException)
        {
            return null;
        }
    }
}
