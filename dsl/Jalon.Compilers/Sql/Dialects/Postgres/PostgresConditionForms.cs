using Jalon.Compilers.Sql.Dialects.Ansi;
using Jalon.Compilers.Sql.Tree;

namespace Jalon.Compilers.Sql.Dialects.Postgres;

/// <summary>Texts are equal where their bytes are; what comes first is the database's collation's to say, unless it is told otherwise.</summary>
internal sealed class PostgresConditionForms : ConditionForms
{
    public override SqlExpression Sorted(SqlExpression value, DataType type) => type.Kind == TypeKind.Text && value is not SqlConstant ? ByCodePoint(value) : value;

    /// <summary>How tightly a collation holds: what stands after BETWEEN may not have one without parentheses.</summary>
    public const Binding Strength = Binding.Comparison;

    /// <summary>A text that is compared by code point.</summary>
    public static SqlExpression ByCodePoint(SqlExpression text) =>
        text is SqlForm { Template: var template } && template.EndsWith(" COLLATE \"C\"", StringComparison.Ordinal) ? text : new SqlForm("{0} COLLATE \"C\"", [text], Strength);
}
