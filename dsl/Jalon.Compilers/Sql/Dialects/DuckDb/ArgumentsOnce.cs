using System.Globalization;

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
        string Field(int at) => "a" + at.ToString(CultureInfo.InvariantCulture);
        var body = Renamed(said, a => moved.FindIndex(m => ReferenceEquals(m, a)) is >= 0 and var at ? new SqlConstant($"{Name}['{Field(at)}']") : null);
        if (body is null)
            return said;
        var fields = string.Join(", ", moved.Select((_, at) => string.Create(CultureInfo.InvariantCulture, $"'{Field(at)}': {{{at}}}")));
        return new SqlForm(
            string.Create(CultureInfo.InvariantCulture, $"list_transform([{{{{{fields}}}}}], lambda {Name}: {{{moved.Count}}})[1]"), [.. moved, body]);
    }

    private static int Times(SqlExpression sql, SqlExpression argument) => ReferenceEquals(sql, argument) ? 1 : sql switch
    {
        SqlForm form => form.Arguments.Select((a, at) => Times(a, argument) is > 0 and var times ? times * Forms.Mentions(form.Template, at) : 0).Sum(),
        SqlCase choice => choice.Branches.Sum(b => Times(b.When, argument) + Times(b.Then, argument)) + (choice.Else is { } otherwise ? Times(otherwise, argument) : 0),
        SqlAll all => all.Operands.Sum(o => Times(o, argument)),
        SqlAny any => any.Operands.Sum(o => Times(o, argument)),
        _ => 0,
    };

    // Null where it holds what must not stand inside a lambda.
    private static SqlExpression? Renamed(SqlExpression sql, Func<SqlExpression, SqlExpression?> to) => to(sql) ?? sql switch
    {
        SqlColumn or SqlConstant => sql,
        SqlForm form => All(form.Arguments, to) is { } arguments ? form with { Arguments = arguments } : null,
        SqlAll all => All(all.Operands, to) is { } operands ? new SqlAll(operands) : null,
        SqlAny any => All(any.Operands, to) is { } operands ? new SqlAny(operands) : null,
        _ => null,
    };

    private static ValueList<SqlExpression>? All(ValueList<SqlExpression> all, Func<SqlExpression, SqlExpression?> to)
    {
        var renamed = all.Select(a => Renamed(a, to)).OfType<SqlExpression>().ToValueList();
        return renamed.Count == all.Count ? renamed : null;
    }
}
