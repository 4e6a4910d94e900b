using System.Globalization;

using DuckDB.NET.Data;

using Jalon.Algebra;
using Jalon.Algebra.Functions;
using Jalon.Algebra.Scalars;
using Jalon.Algebra.Types;
using Jalon.Compilers.Sql;
using Jalon.Compilers.Sql.Dialects;
using Jalon.Compilers.Sql.Functions;
using Jalon.Compilers.Sql.Tree;
using Jalon.Compilers.Tests.CSharp;

namespace Jalon.Compilers.Tests.Functions;

/// <summary>Runs calls on an embedded DuckDB.</summary>
internal sealed class Duck : IDisposable
{
    private readonly DuckDbDialect _dialect = new();
    private readonly WriterContext _context;
    private readonly DuckDBConnection _connection = new("Data Source=:memory:");

    public Duck()
    {
        _context = new WriterContext(_dialect, Compiled.Context);
        _connection.Open();
        Run("SET TimeZone = 'UTC'; SET Calendar = 'gregorian'");
    }

    public void Dispose() => _connection.Dispose();

    /// <summary>The value and SQL type of a call over constants, as text; null where DuckDB cannot say it.</summary>
    public (string? Value, string Type)? Of(Call call) => Said(call, Constants(call)) is { } said ? Read($"SELECT {said} AS x") : null;

    /// <summary>The same with each argument that need not be constant in a column, so that nothing is folded before the first row.</summary>
    public (string? Value, string Type)? OverColumns(Call call)
    {
        var constants = Constants(call);
        var columns = call.Arguments
            .Select((a, i) => call.Function.Signatures.Any(s => Parameter(s, i) is { Constant: true }) ? constants[i] : new SqlColumn(null, $"c{i}"))
            .ToValueList();
        // As columns, arguments may be empty and are no literals.
        var opened = call with
        {
            Arguments = [.. call.Arguments.Select((a, i) => columns[i] is SqlColumn ? new ColumnRef(0, new Column($"c{i}", a.Type)) : a)],
        };
        if (Said(opened, columns) is not { } said)
            return null;
        var values = string.Join(", ", call.Arguments.Select((a, i) => $"{SqlWriter.Write(constants[i], _dialect)} AS c{i}").DefaultIfEmpty("1 AS c"));
        Run($"CREATE OR REPLACE TEMP TABLE arguments AS SELECT {values}");
        return Read($"SELECT {said} AS x FROM arguments");
    }

    /// <summary>The rows of a query, their cells as text.</summary>
    public List<string?[]> Rows(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<string?[]>();
        while (reader.Read())
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(i => reader.IsDBNull(i) ? null : Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture))]);
        return rows;
    }

    /// <summary>The SQL type of a language's type.</summary>
    public string TypeName(DataType type) => _dialect.TypeName(type) == "TIMESTAMPTZ" ? "TIMESTAMP WITH TIME ZONE" : _dialect.TypeName(type);

    private static Parameter? Parameter(Signature signature, int at) => at < signature.Parameters.Count ? signature.Parameters[at] : null;

    private ValueList<SqlExpression> Constants(Call call) => [.. call.Arguments.Select(a => a switch
    {
        Cast { Operand: Literal inner } cast => _dialect.Convert(_dialect.Constant(inner.Value, inner.Type), inner.Type, cast.Target, _context),
        Literal literal => _dialect.Constant(literal.Value, literal.Type),
        _ => throw new InvalidOperationException("Cases are over constants."),
    })];

    private string? Said(Call call, ValueList<SqlExpression> arguments) =>
        _dialect.Functions.Find(call.Function.Name)?.Write(call, arguments, _context) is { } said ? SqlWriter.Write(said, _dialect) : null;

    private (string? Value, string Type) Read(string select)
    {
        try
        {
            var row = Rows($"SELECT CAST(x AS VARCHAR), typeof(x) FROM ({select}) t")[0];
            return (row[0], row[1]!);
        }
        catch (DuckDBException fault)
        {
            throw new InvalidOperationException($"{fault.Message}\n{select}", fault);
        }
    }

    private void Run(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
