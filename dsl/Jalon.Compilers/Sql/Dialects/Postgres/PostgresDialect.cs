using System.Globalization;
using System.Text;

using Jalon.Compilers.Sql.Dialects.Ansi;
using Jalon.Compilers.Sql.Functions;
using Jalon.Compilers.Sql.Tree;

using static Jalon.Compilers.Sql.Dialects.Postgres.Phrases;

namespace Jalon.Compilers.Sql.Dialects.Postgres;

/// <summary>
/// PostgreSQL 15, in a database of UTF-8 whose server was built with ICU. Instants are timestamptz, durations and periods interval, decimals
/// numeric(18, s), rows jsonb arrays. What it gives depends on no setting of the session, its time zone and collation included.
/// </summary>
public sealed class PostgresDialect : Dialect
{
    private const int LongestName = 63;

    /// <summary>The dialect of a server whose tzdb is ours.</summary>
    public PostgresDialect()
        : this([])
    {
    }

    /// <summary>The dialect of a server.</summary>
    /// <param name="corrections">Where the server's tzdb is not ours.</param>
    public PostgresDialect(ValueList<ZoneCorrection> corrections) => Zones = new PostgresZones(corrections);

    internal PostgresZones Zones { get; }

    /// <inheritdoc/>
    public override string Name => "PostgreSQL";

    /// <inheritdoc/>
    public override FunctionTemplates Functions => PostgresFunctions.All;

    /// <inheritdoc/>
    public override ConditionForms Conditions { get; } = new PostgresConditionForms();

    /// <inheritdoc/>
    public override GroupForms Groups { get; } = new PostgresGroupForms();

    /// <summary>A name as the server holds it: of at most 63 bytes, beyond which it would cut it off and take two for one.</summary>
    public static string Held(string name) => LongName.Within(name, LongestName, Encoding.UTF8.GetByteCount);

    /// <inheritdoc/>
    public override string Quote(string name) => base.Quote(Held(name));

    /// <inheritdoc/>
    public override string TypeName(DataType type) => type.Kind switch
    {
        TypeKind.Bool => "boolean",
        TypeKind.Int => "bigint",
        TypeKind.Decimal => string.Create(CultureInfo.InvariantCulture, $"numeric(18,{type.Scale})"),
        TypeKind.Float => "float8",
        TypeKind.Date => "date",
        TypeKind.Time => "time",
        TypeKind.DateTime => "timestamptz",
        TypeKind.Duration or TypeKind.Period => "interval",
        TypeKind.List => TypeName(type.Element!) + "[]",
        TypeKind.Rows => "jsonb",
        _ => "text",
    };

    /// <inheritdoc/>
    public override DataType? TypeOf(string storedAs) => StoredType.Of(storedAs) switch
    {
        { Kind: StoredKind.Bool } => DataType.Bool,
        { Kind: StoredKind.Small or StoredKind.Int } => DataType.Int,
        { Kind: StoredKind.Numeric, Scale: var scale } => DataType.Decimal(Math.Min(scale ?? DataType.MaxScale, DataType.MaxScale)),
        { Kind: StoredKind.Real or StoredKind.Double } => DataType.Float,
        { Kind: StoredKind.Text or StoredKind.Other } => DataType.Text,
        { Kind: StoredKind.Date } => DataType.Date,
        { Kind: StoredKind.Time } => DataType.Time,
        { Kind: StoredKind.Instant or StoredKind.Local } => DataType.DateTime,
        _ => null,
    };

    /// <inheritdoc/>
    public override SqlExpression Constant(object? value, DataType type, bool beside = false) => (value, type.Kind) switch
    {
        (null, _) => beside ? new SqlConstant("NULL") : Typed("NULL", type),
        (bool b, _) => new SqlConstant(b ? "TRUE" : "FALSE"),
        (long n, TypeKind.Decimal) => Constant((decimal)n, type, beside),
        (long n, _) => Number(n.ToString(CultureInfo.InvariantCulture), n < 0, type, beside),
        (decimal d, _) => Number(d.ToString("F" + type.Scale.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture), d < 0, type, beside),
        (double f, _) => Typed(f < 0 ? $"({f.ToString("R", CultureInfo.InvariantCulture)})" : f.ToString("R", CultureInfo.InvariantCulture), type),
        (string s, _) when s.Length == 0 || s.Contains('\0', StringComparison.Ordinal) => Constant(null, type, beside),
        (string s, _) => new SqlConstant("'" + s.Replace("'", "''", StringComparison.Ordinal) + "'"),
        (DateOnly d, _) => new SqlConstant($"date '{d.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}'"),
        (TimeOnly t, _) => new SqlConstant($"time '{t.ToString("HH:mm:ss.FFFFFF", CultureInfo.InvariantCulture)}'"),
        (DateTimeOffset i, _) => new SqlConstant($"timestamptz '{i.ToUniversalTime().ToString("yyyy-MM-dd HH:mm:ss.FFFFFF", CultureInfo.InvariantCulture)}+00'"),
        (Duration d, _) => new SqlConstant($"interval '{Written(d)}'"),
        (Period p, _) => new SqlConstant(string.Create(CultureInfo.InvariantCulture, $"interval '{p.Months} months'")),
        _ => throw new ArgumentException($"A literal of {type} does not hold a {value.GetType().Name}.", nameof(value)),
    };

    /// <inheritdoc/>
    public override SqlExpression Convert(SqlExpression value, DataType from, DataType to, WriterContext context) => (from.Kind, to.Kind) switch
    {
        _ when from == to => value,
        (TypeKind.Duration, TypeKind.Duration) => value,
        (TypeKind.Int, TypeKind.Decimal) => Phrases.Decimal(As(value, "numeric"), to.Scale),
        (TypeKind.Decimal, TypeKind.Decimal) => Phrases.Decimal(value, to.Scale),
        (TypeKind.Decimal, TypeKind.Float) => Phrases.Double(value, from.Scale),
        (TypeKind.Date, TypeKind.DateTime) => Phrases.Instant(Zones.ToInstant(As(value, "timestamp"), context.Zone)),
        _ => As(value, TypeName(to)),
    };

    /// <inheritdoc/>
    public override SqlExpression Read(SqlExpression column, string? storedAs, string zone) => storedAs is null ? column : StoredType.Of(storedAs) switch
    {
        { Kind: StoredKind.Text } => Filled(column),
        { Kind: StoredKind.Other } => Filled(As(column, "text")),
        { Kind: StoredKind.Small } => As(column, "bigint"),
        { Kind: StoredKind.Numeric, Digits: DataType.MaxDigits, Scale: <= DataType.MaxScale } => column,
        { Kind: StoredKind.Numeric, Scale: var scale } => Phrases.Decimal(column, Math.Min(scale ?? DataType.MaxScale, DataType.MaxScale)),
        { Kind: StoredKind.Real } => Tame(As(column, "float8")),
        { Kind: StoredKind.Double } => Tame(column),
        { Kind: StoredKind.Local } => Phrases.Instant(Zones.ToInstant(column, Constant(zone, DataType.Text))),
        _ => column,
    };

    /// <inheritdoc/>
    public override SqlExpression Stored(SqlExpression read) => read is SqlForm { Template: "nullif({0}, '')", Arguments: [SqlColumn column] } ? column : read;

    /// <inheritdoc/>
    public override SqlAggregate? Aggregate(AggregateCall call, WriterContext context) => PostgresAggregates.Of(call);

    /// <summary>Whether a stored type holds dates and times without a zone.</summary>
    /// <param name="storedAs">The catalogue's name of the type.</param>
    public static bool HasNoZone(string storedAs) => StoredType.Of(storedAs).Kind == StoredKind.Local;

    /// <inheritdoc/>
    public override SqlExpression? Arithmetic(Arithmetic operation, SqlExpression left, SqlExpression right, WriterContext context) =>
        PostgresArithmetic.Of(operation, left, right, context);

    /// <inheritdoc/>
    public override SqlExpression Negate(SqlExpression value, DataType type) => type.Kind switch
    {
        TypeKind.Int => Int(Signed(true, As(value, "numeric"))),
        // Turned, 0 would be -0.
        TypeKind.Float => new SqlForm("0 - {0}", [value], Binding.Add),
        TypeKind.Duration => Once(value, v => Intervals.Duration(Signed(true, Intervals.Days(v)), Signed(true, Intervals.Rest(v)))),
        TypeKind.Period => Intervals.Period(Signed(true, Intervals.Months(value))),
        _ => new SqlForm("-{0}", [value], Binding.Unary),
    };

    /// <inheritdoc/>
    public override SqlExpression? TextMatch(TextMatch match, SqlExpression subject, SqlExpression pattern) => match.Test switch
    {
        TextTest.Like => new SqlForm("{0} LIKE {1}", [subject, Closed(match.Pattern, pattern)], Binding.Comparison),
        TextTest.Contains => new SqlForm("strpos({0}, {1}) > 0", [subject, pattern], Binding.Comparison),
        TextTest.StartsWith => new SqlForm("starts_with({0}, {1})", [subject, pattern]),
        TextTest.EndsWith => new SqlForm("right({0}, length({1})) = {1}", [subject, pattern], Binding.Comparison),
        TextTest.Matches when match.Pattern is Literal { Value: string text } => RegexPattern.TryParse(text) is { } regex && PostgresRegex.Of(regex) is { } spelt
            ? new SqlForm("{0} COLLATE \"C\" ~ {1}", [subject, Constant(spelt, DataType.Text)], Binding.Comparison)
            : null,
        TextTest.Matches when match.Pattern is Literal => Constant(null, DataType.Bool),
        _ => null,
    };

    /// <inheritdoc/>
    public override SqlExpression SampleHash(SqlExpression seed, ValueList<SqlExpression> key) => PostgresConditionForms.ByCodePoint(new SqlForm(
        $"md5({{0}} || ':' || {string.Join(" || ':' || ", Enumerable.Range(1, key.Count).Select(i => $"{{{i}}}"))})", [seed, .. key]));

    /// <inheritdoc/>
    public override SqlExpression? Required(SqlExpression value, SqlExpression given, string function, ValueList<SqlExpression> key)
    {
        // A cast of the message to what the value is raises, and says the message.
        var row = key.IsEmpty ? "" : " || ' in the row ' || " + string.Join(" || ':' || ", key.Select((_, i) => $"{{{i + 2}}}::text"));
        var type = function switch
        {
            "to_int!" => "bigint",
            "to_decimal!" => "numeric",
            "to_float!" => "float8",
            "to_bool!" => "boolean",
            "to_date!" => "date",
            "to_datetime!" => "timestamptz",
            _ => null,
        };
        return type is null ? null : Once(value, v => new SqlForm(
            $"CASE WHEN {{0}} IS NOT NULL THEN {{0}} WHEN {{1}} IS NOT NULL THEN ('{function} cannot convert \"' || {{1}}::text || '\"'{row})::{type} END",
            [v, given, .. key]));
    }

    // A backslash at the end of a pattern is itself; PostgreSQL would raise.
    private SqlExpression Closed(Scalar pattern, SqlExpression sql) => pattern is Literal { Value: var value }
        ? value is string text && (text.Length - text.TrimEnd('\\').Length) % 2 == 1 ? Constant(text + "\\", DataType.Text) : sql
        : Once(sql, p => new SqlForm("CASE WHEN {0} ~ {1} THEN {0} || '\\' ELSE {0} END", [p, new SqlConstant(@"'(^|[^\\])(\\\\)*\\$'")]));

    // A whole number without a type has 32 bits where they suffice.
    private SqlConstant Number(string digits, bool negative, DataType type, bool beside) =>
        beside ? new SqlConstant(digits, negative ? Binding.Unary : Binding.Primary) : Typed(negative ? $"({digits})" : digits, type);

    private SqlConstant Typed(string text, DataType type) => new($"{text}::{TypeName(type)}", Binding.Postfix);

    private static string Written(Duration duration)
    {
        var rest = UInt128.CreateChecked(Int128.Abs(duration.Microseconds));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{duration.Days} days {(duration.Microseconds < 0 ? "-" : "+")}{rest / 3_600_000_000}:{rest / 60_000_000 % 60:00}:{rest / 1_000_000 % 60:00}.{rest % 1_000_000:000000}");
    }
}
