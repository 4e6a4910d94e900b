using Jalon.Compilers.CSharp.Runtime;
using Jalon.Compilers.Sql.Tree;

using static Jalon.Compilers.Sql.Dialects.SqlServer.Tsql;

namespace Jalon.Compilers.Sql.Dialects.SqlServer;

/// <summary>Stored values as the language reads them.</summary>
internal static class StoredValues
{
    // A text of length zero is empty, and so is one with U+0000 or with half of a character. A point at each end makes the ends like the middle.
    private static readonly string s_text = "CASE WHEN DATALENGTH({0}) > 0 AND CHARINDEX(" + Nul + ", {1}) = 0 "
        + $"AND N'.' + {{1}} NOT LIKE {Raw("%[^\uD800-\uDBFF][\uDC00-\uDFFF]%")} AND {{1}} + N'.' NOT LIKE {Raw("%[\uD800-\uDBFF][^\uDC00-\uDFFF]%")} THEN {{1}} END";

    // Of a code page: no halves of characters there.
    private const string NarrowText = "CASE WHEN DATALENGTH({0}) > 0 AND CHARINDEX(" + Nul + ", {1}) = 0 THEN {1} END";

    /// <summary>A column of a type.</summary>
    public static SqlExpression Read(SqlExpression column, string storedAs, string zone) => Types.Stem(storedAs) switch
    {
        "nvarchar" or "ntext" or "sysname" => Say(s_text, LongBytes(column, storedAs), Wide(column)),
        // Filled up with blanks by the type itself, which are no part of the value.
        "nchar" => Say(s_text, Say("RTRIM({0})", column), Wide(Say("RTRIM({0})", column))),
        "varchar" or "text" => Say(NarrowText, LongBytes(column, storedAs), Wide(column)),
        "char" => Say(NarrowText, Say("RTRIM({0})", column), Wide(Say("RTRIM({0})", column))),
        "uniqueidentifier" => Say($"LOWER(CAST({{0}} AS nvarchar(36))) COLLATE {Units}", Binding.Postfix, column),
        "tinyint" or "smallint" or "int" => Say("CAST({0} AS bigint)", column),
        "decimal" or "numeric" => Types.Digits(storedAs) is { Width: DataType.MaxDigits, Scale: <= DataType.MaxScale } ? column : TryCast(column, Types.Of(storedAs)!),
        "money" or "smallmoney" => TryCast(column, DataType.Decimal(4)),
        "real" or "float" => Floats.Tame(Say("CAST({0} AS float)", column)),
        "time" => Types.Scale(storedAs, 7) <= 6 ? column : Say(Cut(7), column),
        "datetimeoffset" => Say("CAST(SWITCHOFFSET({0}, 0) AS datetime2(6))", Cutting(column, storedAs, 7)),
        "datetime" or "smalldatetime" or "datetime2" => Zones.Find(zone) is { } known && ZoneForms.ToInstant(Local(column, storedAs), known) is { } instant
            ? instant
            : Say("CAST(NULL AS datetime2(6))"),
        _ => column,
    };

    /// <summary>A text as it lies in its table, where what is read as empty equals nothing that is asked for.</summary>
    public static SqlExpression AsItStands(SqlExpression read) =>
        read is SqlForm { Arguments: [_, var text] } form && (form.Template == s_text || form.Template == NarrowText) ? text : read;

    private static SqlExpression Wide(SqlExpression column) => InUnits(Say("CAST({0} AS nvarchar(max))", column));

    private static SqlExpression LongBytes(SqlExpression column, string storedAs) =>
        Types.Stem(storedAs) is "text" or "ntext" ? Say("CAST({0} AS nvarchar(max))", column) : column;

    // A cast to fewer digits rounds; what is beyond microseconds is cut off instead.
    private static SqlExpression Local(SqlExpression column, string storedAs) => Types.Stem(storedAs) switch
    {
        "datetime2" when Types.Scale(storedAs, 7) <= 6 => column,
        "datetime2" => Say("CAST(DATEADD(nanosecond, 0 - DATEPART(nanosecond, {0}) % 1000, {0}) AS datetime2(6))", column),
        _ => Say("CAST({0} AS datetime2(6))", column),
    };

    private static SqlExpression Cutting(SqlExpression column, string storedAs, int digits) => Types.Scale(storedAs, digits) <= 6 ? column
        : Say("DATEADD(nanosecond, 0 - DATEPART(nanosecond, {0}) % 1000, {0})", column);

    private static string Cut(int digits) => digits <= 6 ? "{0}" : "CAST(DATEADD(nanosecond, 0 - DATEPART(nanosecond, {0}) % 1000, {0}) AS time(6))";
}
