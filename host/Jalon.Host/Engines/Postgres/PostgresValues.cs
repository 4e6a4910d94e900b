using System.Globalization;
using System.Text.Json;

using Jalon.Algebra.Types;

using Npgsql;

using NpgsqlTypes;

namespace Jalon.Host.Engines.Postgres;

/// <summary>Values of the driver as the language holds them, and back.</summary>
internal static class PostgresValues
{
    public static object? Read(NpgsqlDataReader reader, int index, DataType type) => reader.IsDBNull(index) ? null : type.Kind switch
    {
        TypeKind.Bool => reader.GetBoolean(index),
        TypeKind.Int => reader.GetInt64(index),
        TypeKind.Decimal => reader.GetDecimal(index),
        TypeKind.Float => reader.GetDouble(index),
        TypeKind.Date => reader.GetFieldValue<DateOnly>(index),
        TypeKind.Time => reader.GetFieldValue<TimeOnly>(index),
        TypeKind.DateTime => new DateTimeOffset(reader.GetFieldValue<DateTime>(index).ToUniversalTime()),
        TypeKind.Duration => reader.GetFieldValue<NpgsqlInterval>(index) is var d ? new Algebra.Types.Duration(d.Days, d.Time) : null,
        TypeKind.Period => new Algebra.Types.Period(reader.GetFieldValue<NpgsqlInterval>(index).Months),
        TypeKind.Rows => Rows(reader.GetString(index), type),
        TypeKind.List => ((Array)reader.GetValue(index)).Cast<object?>().Select(v => v is DBNull ? null : v).ToArray(),
        _ => reader.GetString(index),
    };

    /// <summary>The driver's name of the type that holds values of a language's type.</summary>
    public static NpgsqlDbType DbType(DataType type) => type.Kind switch
    {
        TypeKind.Bool => NpgsqlDbType.Boolean,
        TypeKind.Int => NpgsqlDbType.Bigint,
        TypeKind.Decimal => NpgsqlDbType.Numeric,
        TypeKind.Float => NpgsqlDbType.Double,
        TypeKind.Date => NpgsqlDbType.Date,
        TypeKind.Time => NpgsqlDbType.Time,
        TypeKind.DateTime => NpgsqlDbType.TimestampTz,
        TypeKind.Duration or TypeKind.Period => NpgsqlDbType.Interval,
        TypeKind.Rows => NpgsqlDbType.Jsonb,
        _ => NpgsqlDbType.Text,
    };

    /// <summary>A value as the driver takes it; not null.</summary>
    public static object Written(object value, NpgsqlDbType type) => (value, type) switch
    {
        (DateTimeOffset v, NpgsqlDbType.Timestamp) => DateTime.SpecifyKind(v.UtcDateTime, DateTimeKind.Unspecified),
        (DateTimeOffset v, _) => v.UtcDateTime,
        (long v, NpgsqlDbType.Numeric) => (decimal)v,
        (Algebra.Types.Duration v, _) => new NpgsqlInterval(0, checked((int)v.Days), v.Microseconds),
        (Algebra.Types.Period v, _) => new NpgsqlInterval(checked((int)v.Months), 0, 0),
        (object?[] v, NpgsqlDbType.Jsonb) => Json(v),
        (bool or long or decimal or double or string or DateOnly or TimeOnly, _) => value,
        _ => throw new EngineFault(EngineFaultKind.BadValue, $"A value of {value.GetType().Name} cannot be loaded into a working table."),
    };

    /// <summary>Rows as JSON: an array of arrays.</summary>
    public static string Json(object?[] rows) => "[" + string.Join(", ", rows.Select(Item)) + "]";

    private static string Item(object? value) => value switch
    {
        null => "null",
        object?[] row => Json(row),
        bool b => b ? "true" : "false",
        long n => n.ToString(CultureInfo.InvariantCulture),
        decimal d => d.ToString(CultureInfo.InvariantCulture),
        double f => f.ToString("R", CultureInfo.InvariantCulture),
        DateOnly d => $"\"{d.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}\"",
        TimeOnly t => $"\"{t.ToString("HH:mm:ss.FFFFFF", CultureInfo.InvariantCulture)}\"",
        DateTimeOffset i => $"\"{i.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFF'Z'", CultureInfo.InvariantCulture)}\"",
        _ => JsonSerializer.Serialize(Convert.ToString(value, CultureInfo.InvariantCulture)),
    };

    private static object?[] Rows(string json, DataType type)
    {
        using var document = JsonDocument.Parse(json);
        return [.. document.RootElement.EnumerateArray().Select(object? (row) => row.EnumerateArray().Select((cell, i) => Cell(cell, type.Columns[i].Type)).ToArray())];
    }

    private static object? Cell(JsonElement cell, DataType type) => (cell.ValueKind, type.Kind) switch
    {
        (JsonValueKind.Null, _) => null,
        (_, TypeKind.Bool) => cell.GetBoolean(),
        (_, TypeKind.Int) => cell.GetInt64(),
        (_, TypeKind.Decimal) => decimal.Parse(cell.GetRawText(), CultureInfo.InvariantCulture),
        (_, TypeKind.Float) => cell.GetDouble(),
        (_, TypeKind.Date) => DateOnly.Parse(cell.GetString()!, CultureInfo.InvariantCulture),
        (_, TypeKind.Time) => TimeOnly.Parse(cell.GetString()!, CultureInfo.InvariantCulture),
        (_, TypeKind.DateTime) => DateTimeOffset.Parse(cell.GetString()!, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal).ToUniversalTime(),
        (JsonValueKind.String, _) => cell.GetString(),
        _ => cell.GetRawText(),
    };
}
