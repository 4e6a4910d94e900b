using Jalon.Compilers.Sql.Tree;

using static Jalon.Compilers.Sql.Dialects.SqlServer.Tsql;

namespace Jalon.Compilers.Sql.Dialects.SqlServer;

/// <summary>
/// Values as they are compared. Texts go by their bytes: whatever collation there is, SQL Server fills the shorter of two up with blanks before it compares, so that
/// <c>N'a' = N'a '</c>; bytes are not filled up with anything that a text holds.
/// </summary>
internal static class Comparisons
{
    /// <summary>A value by which it is told whether two are equal.</summary>
    public static SqlExpression Equal(SqlExpression value, DataType type) => type.Kind switch
    {
        TypeKind.Text => Bytes(value),
        TypeKind.Duration => Durations.Total(value),
        _ => value,
    };

    /// <summary>A value by which two are ordered: texts by code point, as the bytes of UTF-8 are.</summary>
    public static SqlExpression Sorted(SqlExpression value, DataType type) => type.Kind switch
    {
        TypeKind.Text => Utf8Bytes(value),
        TypeKind.Duration => Durations.Total(value),
        _ => value,
    };
}
