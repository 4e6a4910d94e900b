using System.Data.SqlTypes;
using System.Globalization;

using Jalon.Algebra;
using Jalon.Algebra.Scalars;
using Jalon.Algebra.Types;
using Jalon.Compilers.Sql;
using Jalon.Compilers.Sql.Dialects;
using Jalon.Compilers.Sql.Functions;
using Jalon.Compilers.Sql.Tree;
using Jalon.Compilers.Tests.CSharp;
using Jalon.Compilers.Tests.Functions;
using Jalon.Compilers.Tests.SqlServer.Model;

namespace Jalon.Compilers.Tests.SqlServer;

/// <summary>
/// The table of calls, computed as SQL Server documents its functions (<see cref="Scalars"/>): over constants, and over columns, where nothing is known before the first
/// row. There is no server here, so this holds the templates to the manual, and not the manual to the server.
/// </summary>
public sealed class DocumentedTests
{
    private static readonly SqlServerDialect Dialect = new();
    private static readonly WriterContext Context = new(Dialect, Compiled.Context);

    public static TheoryData<string> Names => [.. FunctionTable.All.Select(c => c.ToString())];

    [Theory, MemberData(nameof(Names))]
    public void As_documented_a_call_gives(string name)
    {
        var at = FunctionTable.All.Single(c => c.ToString() == name);
        var constants = Constants(at.Call);
        if (Said(at.Call, constants) is { } said)
            Check(at, said);
        if (Columns(at.Call, constants) is { } overColumns)
            Check(at, overColumns);
    }

    [Fact]
    public void All_calls_but_those_of_functions_that_cannot_be_said_are_computed() => Assert.Equal(
        [], FunctionTable.All.Where(c => Dialect.Functions.Find(c.Name)!.CannotBecause is null && Said(c.Call, Constants(c.Call)) is null).Select(c => c.ToString()));

    private static void Check(FunctionCase at, string sql)
    {
        object? actual;
        try
        {
            actual = Scalars.ValueOf(sql);
        }
        catch (ServerError fault)
        {
            throw new InvalidOperationException($"{fault.Message}\n{sql}", fault);
        }

        if (at.Expected is double wanted && actual is double given)
            Assert.Equal(wanted, given, 1e-12 * Math.Max(1, Math.Abs(wanted)));
        else
            Assert.True(Equals(Written(at.Expected, at.Call.Type), Written(actual, at.Call.Type)), $"{Written(at.Expected, at.Call.Type)} is expected, not {Written(actual, at.Call.Type)}:\n{sql}");
    }

    private static string? Written(object? value, DataType type) => value switch
    {
        null => null,
        Text t => t.Value,
        bool b => b ? "true" : "false",
        int n when type.Kind == TypeKind.Decimal => ((decimal)n).ToString("F" + type.Scale.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture),
        SqlDecimal d when type.Kind == TypeKind.Decimal => d.Value.ToString("F" + type.Scale.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture),
        DateTimeOffset i => i.UtcDateTime.ToString("O", CultureInfo.InvariantCulture)[..26],
        DateTime i => i.ToString("O", CultureInfo.InvariantCulture)[..26],
        DateOnly d => d.ToString("O", CultureInfo.InvariantCulture),
        TimeOnly t => t.ToString("O", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };

    private static ValueList<SqlExpression> Constants(Call call) => [.. call.Arguments.Select(a => a switch
    {
        Cast { Operand: Literal inner } cast => Dialect.Convert(Dialect.Constant(inner.Value, inner.Type), inner.Type, cast.Target, Context),
        Literal literal => Dialect.Constant(literal.Value, literal.Type),
        _ => throw new InvalidOperationException("Cases are over constants."),
    })];

    // As columns, arguments may be empty and are no literals.
    private static string? Columns(Call call, ValueList<SqlExpression> constants)
    {
        bool Stays(int i) => call.Function.Signatures.Any(s => i < s.Parameters.Count && (s.Parameters[i].Constant || s.Parameters[i].Name == "zone"));
        var arguments = constants.Select((c, i) => Stays(i) ? c : new SqlColumn("given", $"c{i}")).ToValueList();
        var opened = call with { Arguments = [.. call.Arguments.Select((a, i) => Stays(i) ? a : new ColumnRef(0, new Column($"c{i}", a.Type)))] };
        return Said(opened, arguments, new QueryItem(new SqlSelect { Columns = [.. constants.Select((c, i) => new SelectColumn($"c{i}", c)).DefaultIfEmpty(new SelectColumn("c", new SqlConstant("1")))] }, "given"));
    }

    private static string? Said(Call call, ValueList<SqlExpression> arguments, FromItem? from = null) =>
        Dialect.Functions.Find(call.Function.Name)?.Write(call, arguments, Context) is { } said
            ? SqlWriter.Write(Dialect.Selects.Whole(new SqlSelect { Columns = [new SelectColumn("x", said)], From = from }), Dialect)
            : null;
}
