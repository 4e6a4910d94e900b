using Jalon.Compilers.Sql.Functions;
using Jalon.Compilers.Sql.Tree;

namespace Jalon.Compilers.Sql.Dialects.DuckDb;

/// <summary>
/// Has a call whose form names a long argument more than once compute its arguments once. As they stand, what nests would double at each level, and the
/// engine plans each copy before it finds that they are the same.
/// </summary>
internal static class ArgumentsOnce
{
    // None of our forms has a lambda over this name; those of the arguments lie outside of it.
    private const string Name = "x";

    /// <summary>The same function, said so.</summary>
    public static FunctionTemplate Of(FunctionTemplate template) => template with
    {
        Write = (call, arguments, context) => template.Write(call, arguments, context) is { } said ? Of(said, arguments) : null,
    };

    private static SqlExpression Of(SqlExpression said, ValueList<SqlExpression> arguments)
    {
        if (!arguments.Any(a => Forms.IsLong(a) && Times(said, a) > 1))
            return said;
        // All that is computed: nothing of it, such as a query of its own, may stand inside a lambda.
        var moved = arguments.Where(a => a is not (SqlColumn or SqlConstant)).Distinct(ReferenceEqualityComparer.Instance).Cast<SqlExpression>().ToList();
        return FitsInside(said, moved) ? Forms.Let(moved, Name, named => Renamed(said, moved, named)) : said;
    }

    private static int Times(SqlExpression sql, SqlExpression argument) => ReferenceEquals(sql, argument) ? 1
        : sql is SqlForm form ? form.Arguments.Select((a, at) => Times(a, argument) is > 0 and var times ? times * Forms.Mentions(form.Template, at) : 0).Sum()
        : SqlOperands.OperandsOf(sql).Sum(o => Times(o, argument));

    // A query of its own, or a window, must not stand inside a lambda.
    private static bool FitsInside(SqlExpression sql, IReadOnlyList<SqlExpression> moved) =>
        moved.Contains(sql, ReferenceEqualityComparer.Instance)
        || (sql is SqlColumn or SqlConstant or SqlForm or SqlCase or SqlAll or SqlAny && SqlOperands.OperandsOf(sql).All(o => FitsInside(o, moved)));

    private static SqlExpression Renamed(SqlExpression sql, List<SqlExpression> moved, IReadOnlyList<SqlExpression> named) =>
        moved.FindIndex(m => ReferenceEquals(m, sql)) is >= 0 and var at ? named[at] : SqlOperands.Over(sql, o => Renamed(o, moved, named));
}
