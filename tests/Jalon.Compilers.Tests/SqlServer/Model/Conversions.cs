using System.Data.SqlTypes;
using System.Globalization;
using System.Numerics;

using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace Jalon.Compilers.Tests.SqlServer.Model;

/// <summary>CAST and CONVERT, as documented, for the types that are generated. Decimals are those of <see cref="SqlDecimal"/>, which computes as SQL Server does.</summary>
internal static class Conversions
{
    public static object? To(object? value, DataTypeReference type, int? style = null)
    {
        if (value is null)
            return null;
        var of = (SqlDataTypeReference)type;
        int? Parameter(int at) => at < of.Parameters.Count && int.TryParse(of.Parameters[at].Value, CultureInfo.InvariantCulture, out var n) ? n : null;
        return of.SqlDataTypeOption switch
        {
            SqlDataTypeOption.Bit => value is bool b ? b : Number(value) != 0,
            SqlDataTypeOption.Int => checked((int)Whole(value)),
            SqlDataTypeOption.BigInt => checked((long)Whole(value)),
            SqlDataTypeOption.Float => value switch
            {
                Text t => double.Parse(t.Value, NumberStyles.Float, CultureInfo.InvariantCulture),
                SqlDecimal d => d.ToDouble(),
                double f => f,
                _ => (double)(long)Whole(value),
            },
            SqlDataTypeOption.Decimal => SqlDecimal.ConvertToPrecScale(ToDecimal(value), Parameter(0) ?? 18, Parameter(1) ?? 0),
            SqlDataTypeOption.NVarChar or SqlDataTypeOption.NChar => Cut(Written(value, style, true), Parameter(0), value),
            SqlDataTypeOption.VarChar or SqlDataTypeOption.Char => Cut(Written(value, style, false), Parameter(0), value),
            SqlDataTypeOption.VarBinary or SqlDataTypeOption.Binary => Binary(value, style, Parameter(0), of.SqlDataTypeOption == SqlDataTypeOption.Binary),
            SqlDataTypeOption.Date => value switch { Text t => DateOnly.ParseExact(t.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture), DateTime d => DateOnly.FromDateTime(d), DateOnly d => d, _ => throw Unknown(value, of) },
            SqlDataTypeOption.Time => value switch { Text t => TimeOnly.Parse(t.Value, CultureInfo.InvariantCulture), DateTime d => TimeOnly.FromDateTime(d), TimeOnly t => t, _ => throw Unknown(value, of) },
            SqlDataTypeOption.DateTime2 => value switch
            {
                Text t => DateTime.ParseExact(t.Value, ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss.FFFFFF"], CultureInfo.InvariantCulture, DateTimeStyles.None),
                DateOnly d => d.ToDateTime(TimeOnly.MinValue),
                DateTime d => d,
                _ => throw Unknown(value, of),
            },
            _ => throw new NotSupportedException(of.SqlDataTypeOption.ToString()),
        };
    }

    public static SqlDecimal ToDecimal(object value) => value switch
    {
        SqlDecimal d => d,
        bool b => new SqlDecimal(b ? 1 : 0),
        int n => new SqlDecimal(n),
        long n => new SqlDecimal(n),
        // Whole ones only are cast, and those are exact.
        double f when Math.Floor(f) == f => SqlDecimal.Parse(new BigInteger(f).ToString(CultureInfo.InvariantCulture)),
        Text t => SqlDecimal.Parse(t.Value.EndsWith('.') ? t.Value + "0" : t.Value),
        _ => throw new ServerError($"{value} as a decimal"),
    };

    private static BigInteger Whole(object value) => value switch
    {
        bool b => b ? 1 : 0,
        int n => n,
        long n => n,
        double f => new BigInteger(Math.Truncate(f)),
        SqlDecimal d => BigInteger.Parse(SqlDecimal.Truncate(d, 0).ToString().Split('.')[0], CultureInfo.InvariantCulture),
        Text t => BigInteger.Parse(t.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture),
        byte[] { Length: <= 8 } b => b.Aggregate(BigInteger.Zero, (n, x) => (n << 8) | x),
        _ => throw new ServerError($"{value} as a whole number"),
    };

    private static double Number(object value) => value is double f ? f : value is SqlDecimal d ? d.ToDouble() : (double)Whole(value);

    private static Text Written(object value, int? style, bool wide) => (value, style) switch
    {
        (Text t, _) => t with { Wide = wide },
        (byte[] b, 2) => new Text(Convert.ToHexString(b), wide),
        (byte[] b, _) when wide => Text.FromUtf16(b),
        (DateOnly d, 23) => new Text(d.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), wide),
        (DateTime d, 23) => new Text(d.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), wide),
        (TimeOnly t, 108) => new Text(t.ToString("HH:mm:ss", CultureInfo.InvariantCulture), wide),
        (DateTime d, 108) => new Text(d.ToString("HH:mm:ss", CultureInfo.InvariantCulture), wide),
        (int n, _) => new Text(n.ToString(CultureInfo.InvariantCulture), wide),
        (long n, _) => new Text(n.ToString(CultureInfo.InvariantCulture), wide),
        (SqlDecimal d, _) => new Text(d.ToString(), wide),
        _ => throw new ServerError($"{value} as a text by {style}"),
    };

    // A text is cut to its type; a number that is too long raises.
    private static Text Cut(Text text, int? length, object from) => length is not { } most || text.Value.Length <= most ? text
        : from is not (int or long or SqlDecimal) ? text.With(text.Value[..most])
        : throw new ServerError($"{text.Value} in {most} characters");

    private static byte[] Binary(object value, int? style, int? length, bool whole)
    {
        var bytes = value switch
        {
            Text t when style == 2 => Convert.FromHexString(t.Value),
            Text t => t.Bytes,
            byte[] b => b,
            int n => BitConverter.GetBytes(n).Reverse().ToArray(),
            long n => BitConverter.GetBytes(n).Reverse().ToArray(),
            _ => throw new ServerError($"{value} as bytes"),
        };
        // Of a number the last bytes are kept, of others the first.
        return length is not { } most || bytes.Length <= most ? whole && length is { } all ? [.. bytes, .. new byte[all - bytes.Length]] : bytes
            : value is int or long ? bytes[^most..] : bytes[..most];
    }

    private static ServerError Unknown(object value, SqlDataTypeReference type) => new($"{value} as {type.SqlDataTypeOption}");
}
