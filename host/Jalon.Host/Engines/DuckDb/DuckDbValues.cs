using System.Collections;
using System.Globalization;
using System.Numerics;
using DuckDB.NET.Data;
using DuckDB.NET.Native;
using Jalon.Algebra.Types;

namespace Jalon.Host.Engines.DuckDb;

/// <summary>Values of the driver as the language holds them.</summary>
internal static class DuckDbValues
{
    public static object? Read(DuckDBDataReader reader, int index, DataType type) => reader.IsDBNull(index) ? null : type.Kind switch
    {
        TypeKind.DateTime => Instant(reader.GetFieldValue<DateTime>(index)),
        TypeKind.Date => reader.GetFieldValue<DateOnly>(index),
        TypeKind.Time => reader.GetFieldValue<TimeOnly>(index),
        TypeKind.Duration or TypeKind.Period => Interval(reader.GetFieldValue<DuckDBInterval>(index), type),
        _ => Plain(reader.GetValue(index), type),
    };

    private static object? Plain(object? value, DataType type) => (value, type.Kind) switch
    {
        (null or DBNull, _) => null,
        (_, TypeKind.List) => ((IEnumerable)value).Cast<object?>().Select(v => Plain(v, type.Element!)).ToArray(),
        (_, TypeKind.Rows) => ((IEnumerable)value).Cast<IDictionary<string, object?>>()
            .Select(row => type.Columns.Select(c => Plain(row.TryGetValue(c.Name, out var v) ? v : null, c.Type)).ToArray()).ToArray(),
        (BigInteger big, TypeKind.Decimal) => (decimal)big,
        (_, TypeKind.Int) => Convert.ToInt64(value, CultureInfo.InvariantCulture),
        (_, TypeKind.Decimal) => Convert.ToDecimal(value, CultureInfo.InvariantCulture),
        (_, TypeKind.Float) => Convert.ToDouble(value, CultureInfo.InvariantCulture),
        (DuckDBDateOnly d, _) => (DateOnly)d,
        (DuckDBTimeOnly t, _) => (TimeOnly)t,
        (DateTime t, TypeKind.Date) => DateOnly.FromDateTime(t),
        (DateTime t, TypeKind.DateTime) => Instant(t),
        (TimeSpan s, TypeKind.Duration) => new Algebra.Types.Duration(s.Days, (s.Ticks - (s.Days * TimeSpan.TicksPerDay)) / TimeSpan.TicksPerMicrosecond),
        _ => value,
    };

    private static DateTimeOffset Instant(DateTime value) => new(DateTime.SpecifyKind(value, DateTimeKind.Utc));

    private static object Interval(DuckDBInterval value, DataType type) =>
        type.Kind == TypeKind.Period ? new Algebra.Types.Period(value.Months) : new Algebra.Types.Duration(value.Days, (long)value.Micros);

    /// <summary>Adds a value to a row that is being loaded.</summary>
    public static void Append(IDuckDBAppenderRow row, object? value)
    {
        _ = value switch
        {
            null => row.AppendNullValue(),
            bool v => row.AppendValue(v),
            long v => row.AppendValue(v),
            decimal v => row.AppendValue(v),
            double v => row.AppendValue(v),
            string v => row.AppendValue(v),
            DateOnly v => row.AppendValue((DateOnly?)v),
            TimeOnly v => row.AppendValue((TimeOnly?)v),
            DateTimeOffset v => row.AppendValue(v.UtcDateTime),
            Algebra.Types.Duration v => row.AppendValue(TimeSpan.FromTicks((v.Days * TimeSpan.TicksPerDay) + (v.Microseconds * TimeSpan.TicksPerMicrosecond))),
            _ => throw new EngineFault(EngineFaultKind.BadValue, $"A value of {value.GetType().Name} cannot be loaded into a working table."),
        };
    }
}
