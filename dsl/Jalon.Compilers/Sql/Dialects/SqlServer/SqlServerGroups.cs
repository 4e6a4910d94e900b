using Jalon.Compilers.Sql.Dialects.Ansi;
using Jalon.Compilers.Sql.Planning;
using Jalon.Compilers.Sql.Tree;

using static Jalon.Compilers.Sql.Dialects.SqlServer.Tsql;

namespace Jalon.Compilers.Sql.Dialects.SqlServer;

/// <summary>What a bit and a text want in a group.</summary>
internal sealed class SqlServerGroups : GroupForms
{
    // MAX takes no bit.
    public override SqlExpression Only(SqlExpression value, DataType type) =>
        type.Kind == TypeKind.Bool ? Say("CAST({0} AS bit)", Say("MAX({0})", Say("CAST({0} AS int)", value))) : Say("MAX({0})", value);

    // Grouped are its bytes, so all of the group are the same text.
    public override SqlExpression Key(SqlExpression value, DataType type) => type.Kind is TypeKind.Text or TypeKind.Duration ? Only(value, type) : value;

    public override SqlExpression List(ValueList<SqlExpression> items, DataType type) =>
        throw new UnsupportedException("a list as a value; SQL Server has none, write join_text or a column for each", default);
}
