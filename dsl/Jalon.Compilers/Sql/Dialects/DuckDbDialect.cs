using System.Globalization;
using Jalon.Compilers.Sql.Dialects.Ansi;
using Jalon.Compilers.Sql.Dialects.DuckDb;
using Jalon.Compilers.Sql.Functions;
using Jalon.Compilers.Sql.Tree;

namespace Jalon.Compilers.Sql.Dialects;

/// <summary>
/// DuckDB 1.5. Instants are TIMESTAMPTZ (the session's zone is UTC), durations and periods INTERVAL, decimals DECIMAL(18, s).
/// </summary>
public sealed class DuckDbDialect : Dialect
{
    /// <summary>What a catalogue says of a text column whose values are already as the language reads them, so that nothing needs to be looked for.</summary>
    public const string CleanText = "TEXT";

    // A text of length zero is empty, and so is one with U+0000.
    private const string ReadText = "CASE WHEN NOT contains({0}, chr(0)) THEN nullif({0}, '') END";

    /// <summary>The dialect.</summary>
    public DuckDbDialect() => Groups = new DuckDbGroupForms(this);

    /// <inheritdoc/>
    public override string Name => "DuckDB";

    /// <inheritdoc/>
    public override FunctionTemplates Functions => DuckDbFunctions.All;

    /// <inheritdoc/>
    public override SelectForms Selects { get; } = new DuckDbSelectForms();

    /// <inheritdoc/>
    public override GroupForms Groups { get; }

    /// <inheritdoc/>
    public override string TypeName(DataType type) => type.Kind switch
    {
        TypeKind.Bool => "BOOLEAN",
        TypeKind.Int => "BIGINT",
        TypeKind.Decimal => string.Create(CultureInfo.InvariantCulture, $"DECIMAL(18,{type.Scale})"),
        TypeKind.Float => "DOUBLE",
        TypeKind.Date => "DATE",
        TypeKind.Time => "TIME",
        TypeKind.DateTime => "TIMESTAMPTZ",
        TypeKind.Duration or TypeKind.Period => "INTERVAL",
        TypeKind.List => TypeName(type.Element!) + "[]",
        TypeKind.Rows => $"STRUCT({string.Join(", ", type.Columns.Select(c => $"{Quote(c.Name)} {TypeName(c.Type)}"))})[]",
        _ => "VARCHAR",
    };

    /// <inheritdoc/>
    public override DataType? TypeOf(string storedAs) => Stem(storedAs) switch
    {
        "BOOLEAN" => DataType.Bool,
        "TINYINT" or "SMALLINT" or "INTEGER" or "BIGINT" or "UTINYINT" or "USMALLINT" or "UINTEGER" => DataType.Int,
        "UBIGINT" or "HUGEINT" or "UHUGEINT" => DataType.Decimal(0),
        "DECIMAL" => DataType.Decimal(Math.Min(Digits(storedAs).Scale, DataType.MaxScale)),
        "FLOAT" or "DOUBLE" => DataType.Float,
        "VARCHAR" or CleanText or "UUID" or "ENUM" => DataType.Text,
        "DATE" => DataType.Date,
        "TIME" => DataType.Time,
        "TIMESTAMP" or "TIMESTAMP WITH TIME ZONE" or "TIMESTAMPTZ" or "TIMESTAMP_S" or "TIMESTAMP_MS" or "TIMESTAMP_NS" => DataType.DateTime,
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
        (double f, _) => new SqlConstant(Float(f), f < 0 ? Binding.Unary : Binding.Primary),
        (string s, _) when s.Length == 0 || s.Contains('\0', StringComparison.Ordinal) => Constant(null, type, beside),
        (string s, _) => new SqlConstant("'" + s.Replace("'", "''", StringComparison.Ordinal) + "'"),
        (DateOnly d, _) => new SqlConstant($"DATE '{d.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}'"),
        (TimeOnly t, _) => new SqlConstant($"TIME '{t.ToString("HH:mm:ss.FFFFFF", CultureInfo.InvariantCulture)}'"),
        (DateTimeOffset i, _) => new SqlConstant($"TIMESTAMPTZ '{i.ToUniversalTime().ToString("yyyy-MM-dd HH:mm:ss.FFFFFF", CultureInfo.InvariantCulture)}+00'"),
        (Duration d, _) when d.Microseconds == 0 => new SqlConstant(string.Create(CultureInfo.InvariantCulture, $"INTERVAL '{d.Days} days'")),
        (Duration d, _) when d.Days == 0 => new SqlConstant(string.Create(CultureInfo.InvariantCulture, $"to_microseconds({d.Microseconds})")),
        (Duration d, _) => new SqlConstant(
            string.Create(CultureInfo.InvariantCulture, $"(INTERVAL '{d.Days} days' + to_microseconds({d.Microseconds}))")),
        (Period p, _) => new SqlConstant(string.Create(CultureInfo.InvariantCulture, $"INTERVAL '{p.Months} months'")),
        _ => throw new ArgumentException($"A literal of {type} does not hold a {value.GetType().Name}.", nameof(value)),
    };

    /// <inheritdoc/>
    public override SqlExpression Convert(SqlExpression value, DataType from, DataType to, WriterContext context) => (from.Kind, to.Kind) switch
    {
        _ when from == to => value,
        (TypeKind.Duration, TypeKind.Duration) => value,
        (TypeKind.Int or TypeKind.Decimal, TypeKind.Decimal) => Forms.TryCast(value, from, to, TypeName(to)),
        (TypeKind.Decimal, TypeKind.Float) => ToDouble(value, from),
        (TypeKind.Date, TypeKind.DateTime) =>
            Forms.Instant(DuckDbZones.ToInstant(new SqlForm("{0}::TIMESTAMP", [value], Binding.Postfix), context.Meaning.Zone, context)),
        _ => new SqlForm($"{{0}}::{TypeName(to)}", [value], Binding.Postfix),
    };

    /// <inheritdoc/>
    public override SqlExpression Read(SqlExpression column, string? storedAs, string zone) => storedAs is null ? column : Stem(storedAs) switch
    {
        CleanText => column,
        "VARCHAR" => new SqlForm(ReadText, [column]),
        "ENUM" or "UUID" => new SqlForm(ReadText, [new SqlForm("{0}::VARCHAR", [column], Binding.Postfix)]),
        "TINYINT" or "SMALLINT" or "INTEGER" or "UTINYINT" or "USMALLINT" or "UINTEGER" =>
            new SqlForm("{0}::BIGINT", [column], Binding.Postfix),
        "UBIGINT" or "HUGEINT" or "UHUGEINT" => new SqlForm(Forms.Narrowed("{0}", "DECIMAL(18,0)"), [column], Binding.Unary),
        "DECIMAL" => Digits(storedAs) switch
        {
            { Width: DataType.MaxDigits, Scale: <= DataType.MaxScale } => column,
            { Scale: <= DataType.MaxScale and var scale } => new SqlForm(Forms.Narrowed("{0}", TypeName(DataType.Decimal(scale))), [column], Binding.Unary),
            _ => new SqlForm($"TRY_CAST({{0}} AS {TypeName(DataType.Decimal(DataType.MaxScale))})", [column]),
        },
        "FLOAT" => Tame(new SqlForm("{0}::DOUBLE", [column], Binding.Postfix)),
        "DOUBLE" => Tame(column),
        _ when HasNoZone(storedAs) =>
            Forms.Instant(DuckDbZones.ToInstant(
                Stem(storedAs) == "TIMESTAMP" ? column : new SqlForm("{0}::TIMESTAMP", [column], Binding.Postfix), Constant(zone, DataType.Text))),
        _ => column,
    };

    /// <inheritdoc/>
    public override SqlExpression Stored(SqlExpression read) => read is SqlForm { Template: ReadText, Arguments: [var column] } ? column : read;

    /// <inheritdoc/>
    public override SqlAggregate? Aggregate(AggregateCall call, WriterContext context) => DuckDbAggregates.Of(call, this);

    /// <inheritdoc/>
    public override SqlExpression? Arithmetic(Arithmetic operation, SqlExpression left, SqlExpression right, WriterContext context) =>
        DuckDbArithmetic.Of(operation, left, right, this, context);

    /// <inheritdoc/>
    public override SqlExpression Negate(SqlExpression value, DataType type) => type.Kind switch
    {
        TypeKind.Int or TypeKind.Duration or TypeKind.Period => new SqlForm("TRY(-{0})", [value]),
        // Turned, 0 would be -0.
        TypeKind.Float => new SqlForm("0e0 - {0}", [value], Binding.Add),
        _ => new SqlForm("-{0}", [value], Binding.Unary),
    };

    /// <inheritdoc/>
    public override SqlExpression? TextMatch(TextMatch match, SqlExpression subject, SqlExpression pattern) => match.Test switch
    {
        TextTest.Like => new SqlForm("{0} LIKE {1} ESCAPE '\\'", [subject, Closed(match.Pattern, pattern)], Binding.Comparison),
        TextTest.Contains => new SqlForm("contains({0}, {1})", [subject, pattern]),
        TextTest.StartsWith => new SqlForm("starts_with({0}, {1})", [subject, pattern]),
        TextTest.EndsWith => new SqlForm("ends_with({0}, {1})", [subject, pattern]),
        TextTest.Matches when match.Pattern is Literal { Value: string text } => RegexPattern.TryParse(text) is { } regex
            ? new SqlForm("regexp_matches({0}, {1})", [subject, Constant(regex.Linear, DataType.Text)])
            : null,
        TextTest.Matches when match.Pattern is Literal => Constant(null, DataType.Bool),
        _ => null,
    };

    // A backslash at the end of a pattern is itself; DuckDB would raise.
    private SqlExpression Closed(Scalar pattern, SqlExpression sql) => pattern is Literal { Value: var value }
        ? value is string text && (text.Length - text.TrimEnd('\\').Length) % 2 == 1 ? Constant(text + "\\", DataType.Text) : sql
        : Forms.Once(sql, p => new SqlForm("CASE WHEN regexp_matches({0}, {1}) THEN {0} || '\\' ELSE {0} END", [p, new SqlConstant(@"'(^|[^\\])(\\\\)*\\$'")]));

    /// <inheritdoc/>
    public override SqlExpression SampleHash(SqlExpression seed, ValueList<SqlExpression> key) => new SqlForm(
        $"md5({{0}} || ':' || {string.Join(" || ':' || ", Enumerable.Range(1, key.Count).Select(i => $"{{{i}}}"))})", [seed, .. key]);

    /// <inheritdoc/>
    public override SqlExpression? Required(SqlExpression value, SqlExpression given, string function, ValueList<SqlExpression> key)
    {
        var row = key.IsEmpty ? "" : " || ' in the row ' || " + string.Join(" || ':' || ", key.Select((_, i) => $"{{{i + 2}}}::VARCHAR"));
        return new SqlForm(
            $"CASE WHEN {{0}} IS NOT NULL THEN {{0}} WHEN {{1}} IS NOT NULL THEN error('{function} cannot convert \"' || {{1}}::VARCHAR || '\"'{row}) END",
            [value, given, .. key]);
    }

    /// <summary>
    /// A double within the language's bounds: NaN and what exceeds 1e150 is NULL, what is below 1e-150 zero, and so is -0. Plain comparisons
    /// take a tenth of the time that minima and maxima take.
    /// </summary>
    public static SqlExpression Tame(SqlExpression value) => Forms.Once(value, v => new SqlForm(
        "CASE WHEN {0} BETWEEN 1e-150 AND 1e150 OR {0} BETWEEN -1e150 AND -1e-150 THEN {0} WHEN {0} BETWEEN -1e-150 AND 1e-150 THEN 0e0 END", [v]));

    // The integer of the digits over the power of ten. DuckDB's own cast takes digits beyond 2^53 apart first, which rounds otherwise.
    private static SqlExpression ToDouble(SqlExpression value, DataType from)
    {
        var plain = new SqlForm("{0}::DOUBLE", [value], Binding.Postfix);
        if (value is SqlConstant { Text.Length: < 15 })
            return plain;
        var (power, largest) = (string.Create(CultureInfo.InvariantCulture, $"1e{from.Scale}"), (1L << 53) / (decimal)Math.Pow(10, from.Scale));
        var limit = decimal.Round(largest, from.Scale, MidpointRounding.ToZero).ToString(CultureInfo.InvariantCulture);
        return Forms.Once(value, v => new SqlForm(
            $"CASE WHEN {{0}} BETWEEN -{limit} AND {limit} THEN {{0}}::DOUBLE "
                + $"ELSE ({{0}}::DECIMAL(38,{from.Scale}) * {power}::DECIMAL({from.Scale + 1},0))::BIGINT::DOUBLE / {power} END",
            [v]));
    }

    // A whole number without a type is an int, and times a decimal it would count 38 digits.
    private SqlConstant Number(string digits, bool negative, DataType type, bool beside) =>
        beside && type is not { Kind: TypeKind.Decimal, Scale: 0 } ? new SqlConstant(digits, negative ? Binding.Unary : Binding.Primary) : Typed(negative ? $"({digits})" : digits, type);

    private SqlConstant Typed(string text, DataType type) => new($"{text}::{TypeName(type)}", Binding.Postfix);

    private static string Float(double value)
    {
        var text = value.ToString("R", CultureInfo.InvariantCulture);
        return text.Contains('E', StringComparison.Ordinal) ? text : text + "e0";
    }

    /// <summary>Whether a stored time is one of a clock, without a zone.</summary>
    /// <param name="storedAs">The catalogue's name of the type.</param>
    public static bool HasNoZone(string storedAs) => Stem(storedAs) is "TIMESTAMP" or "TIMESTAMP_S" or "TIMESTAMP_MS" or "TIMESTAMP_NS";

    private static string Stem(string storedAs)
    {
        var end = storedAs.IndexOf('(', StringComparison.Ordinal);
        return storedAs.EndsWith(']') ? storedAs : (end < 0 ? storedAs : storedAs[..end]).ToUpperInvariant();
    }

    private static (int Width, int Scale) Digits(string storedAs)
    {
        var parts = storedAs[(storedAs.IndexOf('(', StringComparison.Ordinal) + 1)..].TrimEnd(')').Split(',', StringSplitOptions.TrimEntries);
        return parts.Length == 2 && int.TryParse(parts[0], CultureInfo.InvariantCulture, out var width)
            && int.TryParse(parts[1], CultureInfo.InvariantCulture, out var scale) ? (width, scale) : (18, 3);
    }
}
