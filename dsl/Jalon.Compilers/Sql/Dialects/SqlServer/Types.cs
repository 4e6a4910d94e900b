using System.Globalization;

namespace Jalon.Compilers.Sql.Dialects.SqlServer;

/// <summary>Which SQL Server types hold the language's values, and what is read as what.</summary>
internal static class Types
{
    /// <summary>The type that holds values of a language's type.</summary>
    public static string Name(DataType type) => type.Kind switch
    {
        TypeKind.Bool => "bit",
        TypeKind.Int => "bigint",
        TypeKind.Decimal => string.Create(CultureInfo.InvariantCulture, $"decimal({DataType.MaxDigits},{type.Scale})"),
        TypeKind.Float => "float",
        TypeKind.Date => "date",
        TypeKind.Time => "time(6)",
        TypeKind.DateTime => "datetime2(6)",
        TypeKind.Duration => "decimal(38,0)",
        TypeKind.Period => "bigint",
        _ => "nvarchar(max)",
    };

    /// <summary>What a stored type is read as; null where it cannot be read.</summary>
    public static DataType? Of(string storedAs) => Stem(storedAs) switch
    {
        "bit" => DataType.Bool,
        "tinyint" or "smallint" or "int" or "bigint" => DataType.Int,
        "decimal" or "numeric" => DataType.Decimal(Math.Min(Scale(storedAs, 0), DataType.MaxScale)),
        "money" or "smallmoney" => DataType.Decimal(4),
        "real" or "float" => DataType.Float,
        "char" or "varchar" or "nchar" or "nvarchar" or "text" or "ntext" or "sysname" or "uniqueidentifier" => DataType.Text,
        "date" => DataType.Date,
        "time" => DataType.Time,
        "datetime" or "smalldatetime" or "datetime2" or "datetimeoffset" => DataType.DateTime,
        _ => null,
    };

    /// <summary>A catalogue's type without what stands in parentheses.</summary>
    public static string Stem(string storedAs)
    {
        var end = storedAs.IndexOf('(', StringComparison.Ordinal);
        return (end < 0 ? storedAs : storedAs[..end]).Trim().ToLowerInvariant();
    }

    /// <summary>The digits of a <c>decimal(18,2)</c>; what T-SQL takes where none stand is 18 and 0.</summary>
    public static (int Width, int Scale) Digits(string storedAs) => (Parts(storedAs) is [var width, ..] ? width : 18, Scale(storedAs, 0));

    /// <summary>The last number in parentheses of a decimal, the only one of a time.</summary>
    public static int Scale(string storedAs, int missing) => (Stem(storedAs), Parts(storedAs)) switch
    {
        ("decimal" or "numeric", [_, var scale]) => scale,
        ("decimal" or "numeric", _) => missing,
        (_, [var scale]) => scale,
        _ => missing,
    };

    private static int[] Parts(string storedAs)
    {
        var start = storedAs.IndexOf('(', StringComparison.Ordinal);
        return start < 0 ? []
            : [.. storedAs[(start + 1)..].TrimEnd(')', ' ').Split(',').Select(p => int.TryParse(p, CultureInfo.InvariantCulture, out var n) ? n : 0)];
    }
}
