using System.Globalization;

using Jalon.Compilers.Sql.Dialects.Ansi;
using Jalon.Compilers.Sql.Dialects.SqlServer;
using Jalon.Compilers.Sql.Functions;
using Jalon.Compilers.Sql.Tree;

using static Jalon.Compilers.Sql.Dialects.SqlServer.Tsql;

namespace Jalon.Compilers.Sql.Dialects;

/// <summary>
/// T-SQL of SQL Server 2022 (compatibility level 160). Texts are nvarchar(max) of a binary collation, instants datetime2(6) in UTC, durations one decimal(38,0)
/// (<see cref="Durations"/>), periods a number of months. What it says beyond that, and what it has not been run on, is in docs/decisions/0017.
/// </summary>
public sealed class SqlServerDialect : Dialect
{
    private const int LongestName = 128;

    /// <inheritdoc/>
    public override string Name => "SQL Server";

    /// <inheritdoc/>
    public override FunctionTemplates Functions => SqlServerFunctions.All;

    /// <inheritdoc/>
    public override ConditionForms Conditions { get; } = new SqlServerConditions();

    /// <inheritdoc/>
    public override SelectForms Selects { get; } = new SqlServerSelects();

    /// <inheritdoc/>
    public override GroupForms Groups { get; } = new SqlServerGroups();

    /// <inheritdoc/>
    public override string TypeName(DataType type) => Types.Name(type);

    /// <inheritdoc/>
    public override DataType? TypeOf(string storedAs) => Types.Of(storedAs);

    /// <summary>A name in brackets, in which only the closing one means anything; of at most 128 characters (error 103).</summary>
    public override string Quote(string name) => "[" + LongName.Within(name, LongestName, n => n.Length).Replace("]", "]]", StringComparison.Ordinal) + "]";

    /// <inheritdoc/>
    public override SqlExpression Constant(object? value, DataType type, bool beside = false) => (value, type.Kind) switch
    {
        (null, _) => new SqlConstant(beside ? "NULL" : $"CAST(NULL AS {Types.Name(type)})"),
        (bool b, _) => new SqlConstant(b ? "CAST(1 AS bit)" : "CAST(0 AS bit)"),
        (long n, TypeKind.Decimal) => Constant((decimal)n, type, beside),
        (long n, _) => Number(n.ToString(CultureInfo.InvariantCulture), n < 0, type, beside),
        (decimal d, _) => Number(d.ToString("F" + type.Scale.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture), d < 0, type, beside),
        (double f, _) => new SqlConstant(Float(f), f < 0 ? Binding.Unary : Binding.Primary),
        (string s, _) when s.Length == 0 || s.Contains('\0', StringComparison.Ordinal) => Constant(null, type, beside),
        (string s, _) => Text(s),
        (DateOnly d, _) => new SqlConstant($"CAST('{d.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}' AS date)"),
        (TimeOnly t, _) => new SqlConstant($"CAST('{t.ToString("HH:mm:ss.FFFFFF", CultureInfo.InvariantCulture)}' AS time(6))"),
        // With a T the form is the same under every SET DATEFORMAT and LANGUAGE.
        (DateTimeOffset i, _) => new SqlConstant($"CAST('{i.ToUniversalTime().ToString("yyyy-MM-ddTHH:mm:ss.FFFFFF", CultureInfo.InvariantCulture)}' AS datetime2(6))"),
        (Duration d, _) => Durations.Constant(d),
        (Period p, _) => new SqlConstant(string.Create(CultureInfo.InvariantCulture, $"CAST({p.Months} AS bigint)")),
        _ => throw new ArgumentException($"A literal of {type} does not hold a {value.GetType().Name}.", nameof(value)),
    };

    /// <inheritdoc/>
    public override SqlExpression Convert(SqlExpression value, DataType from, DataType to, WriterContext context) => (from.Kind, to.Kind) switch
    {
        _ when from == to => value,
        (TypeKind.Duration, TypeKind.Duration) => value,
        (TypeKind.Int or TypeKind.Decimal, TypeKind.Decimal) => TryCast(value, to),
        (TypeKind.Int, TypeKind.Float) => Say("CAST(CAST({0} AS bigint) AS float)", value),
        (TypeKind.Decimal, TypeKind.Float) => Floats.Of(value, from.Scale),
        (TypeKind.Date, TypeKind.DateTime) => ZoneForms.ToInstant(Moments.Midnight(value), context.Meaning.Zone)
            ?? throw new Planning.UnsupportedException($"a day as an instant in the zone {context.Meaning.Zone.Id}", default),
        _ => Say($"CAST({{0}} AS {Types.Name(to)})", value),
    };

    /// <inheritdoc/>
    public override SqlExpression Read(SqlExpression column, string? storedAs, string zone) => storedAs is null ? column : StoredValues.Read(column, storedAs, zone);

    /// <inheritdoc/>
    public override SqlExpression Stored(SqlExpression read) => StoredValues.AsItStands(read);

    /// <inheritdoc/>
    public override SqlAggregate? Aggregate(AggregateCall call, WriterContext context) => SqlServerAggregates.Of(call);

    /// <inheritdoc/>
    public override SqlExpression? Arithmetic(Arithmetic operation, SqlExpression left, SqlExpression right, WriterContext context) =>
        SqlServerArithmetic.Of(operation, left, right, context);

    /// <inheritdoc/>
    public override SqlExpression Negate(SqlExpression value, DataType type) => type.Kind switch
    {
        TypeKind.Int => TryCast(Say("0 - CAST({0} AS decimal(19,0))", Binding.Add, value), type),
        TypeKind.Float => Say("0e0 - {0}", Binding.Add, value),
        TypeKind.Duration => Let(value, "a", a => Durations.Held(
            Say("0 - {0}", Binding.Add, Durations.Days(a)), Say("0 - CAST({0} AS decimal(20,0))", Binding.Add, Durations.Microseconds(a)))),
        TypeKind.Period => SqlServerArithmetic.Within32(Say("0 - CAST({0} AS decimal(19,0))", Binding.Add, value)),
        _ => TryCast(Say("0 - {0}", Binding.Add, value), type),
    };

    /// <inheritdoc/>
    public override SqlExpression? TextMatch(TextMatch match, SqlExpression subject, SqlExpression pattern) => Patterns.Of(match, subject, pattern);

    /// <summary>The MD5 itself: its bytes are in the same order as their hexadecimal digits.</summary>
    public override SqlExpression SampleHash(SqlExpression seed, ValueList<SqlExpression> key) =>
        TextTemplates.Hash("MD5", key.Aggregate(seed, (left, part) => Say("{0} + {1}", Binding.Add, Say("{0} + {1}", Binding.Add, left, Text(":")), part)));

    /// <summary>
    /// The same value, or an error that names the row: of the message made a number. SQL Server has no function that raises; a cast that fails shows what it could not cast.
    /// </summary>
    public override SqlExpression? Required(SqlExpression value, SqlExpression given, string function, ValueList<SqlExpression> key)
    {
        var row = key.IsEmpty ? "" : " + N' in the row ' + " + string.Join(" + N':' + ", key.Select((_, i) => $"CAST({{{i + 2}}} AS nvarchar(4000))"));
        return Say(
            $"CASE WHEN {{0}} IS NOT NULL THEN {{0}} WHEN CAST(N'{function} cannot convert \"' + CAST({{1}} AS nvarchar(4000)) + N'\"'{row} AS int) = 0 THEN {{0}} END",
            [value, given, .. key]);
    }

    private static SqlConstant Number(string digits, bool negative, DataType type, bool beside) =>
        beside ? new SqlConstant(digits, negative ? Binding.Unary : Binding.Primary) : new SqlConstant($"CAST({digits} AS {Types.Name(type)})");

    private static string Float(double value)
    {
        var text = value.ToString("R", CultureInfo.InvariantCulture);
        return text.Contains('E', StringComparison.Ordinal) ? text : text + "e0";
    }
}
