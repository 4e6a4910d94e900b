using Jalon.Compilers.Sql.Dialects.Ansi;
using Jalon.Compilers.Sql.Tree;

namespace Jalon.Compilers.Sql.Dialects.DuckDb;

/// <summary>The first row by <c>arg_min</c> over a struct: several times as fast as numbering the rows.</summary>
internal sealed class DuckDbFirstRow(DuckDbDialect dialect) : FirstRow
{
    public override SqlExpression? Turned(SqlExpression value, DataType type) => type.Kind switch
    {
        TypeKind.Int => new SqlForm("-{0}::HUGEINT", [value], Binding.Unary),
        TypeKind.Decimal or TypeKind.Float => new SqlForm("-{0}", [value], Binding.Unary),
        TypeKind.Date => new SqlForm("DATE '1970-01-01' - {0}", [value], Binding.Add),
        TypeKind.DateTime => new SqlForm("-epoch_us({0})", [value], Binding.Unary),
        TypeKind.Bool => new SqlForm("NOT {0}", [value], Binding.Not),
        _ => null,
    };

    public override SqlExpression Value(SqlExpression value, ValueList<SqlExpression> order) =>
        new SqlForm("arg_min({0}, {1})", [value, new SqlForm("row({*})", order)]);

    public override SqlExpression Packed(ValueList<SelectColumn> columns) => new SqlForm(
        $"struct_pack({string.Join(", ", columns.Select((c, i) => $"{Escaped(dialect.Quote(c.Name))} := {{{i}}}"))})", [.. columns.Select(c => c.Value)]);

    public override SqlExpression Unpacked(SqlExpression packed, string name) =>
        new SqlForm("struct_extract({0}, {1})", [packed, dialect.Constant(name, DataType.Text)]);

    private static string Escaped(string name) => name.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal);
}
