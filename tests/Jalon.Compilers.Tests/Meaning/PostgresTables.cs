using Jalon.Algebra.Model;
using Jalon.Algebra.Types;
using Jalon.Compilers.Sql;
using Jalon.Compilers.Sql.Dialects.Postgres;

using Npgsql;

namespace Jalon.Compilers.Tests.Meaning;

/// <summary>A database of PostgreSQL that holds the tests' rows.</summary>
internal sealed class PostgresTables : IDisposable
{
    private readonly NpgsqlConnection _connection;

    public PostgresTables(string connection)
    {
        _connection = new NpgsqlConnection(connection);
        _connection.Open();
        // What comes must not depend on the session's own.
        Dialect = new PostgresDialect(PostgresZoneRules.Corrections(Different(_connection)));
        Execute("SET TimeZone = 'Asia/Tokyo'; SET DateStyle = 'German'; SET IntervalStyle = 'sql_standard'; SET jit = off");
    }

    /// <summary>What this server speaks.</summary>
    public PostgresDialect Dialect { get; }

    public void Dispose() => _connection.Dispose();

    public void Fill(Entity entity, IReadOnlyList<object?[]> rows)
    {
        Execute($"DROP TABLE IF EXISTS \"{entity.Table}\"");
        Execute($"CREATE TABLE \"{entity.Table}\" ({string.Join(", ", entity.Attributes.Select(a => $"\"{a.Name}\" {a.StoredAs!.Replace("DOUBLE", "DOUBLE PRECISION", StringComparison.Ordinal)}"))})");
        if (rows.Count > 0)
            Execute($"INSERT INTO \"{entity.Table}\" VALUES {string.Join(", ", rows.Select(r => $"({string.Join(", ", r.Select((v, i) => Stored(v, entity.Attributes[i])))})"))}");
    }

    /// <summary>What a query of a key and some values answers, in the order of the key, in a form in which equal values are equal texts.</summary>
    public string?[][] Answers(Sql.SqlText sql, int values)
    {
        var columns = sql.Schema.Columns;
        using var command = _connection.CreateCommand();
        command.CommandText = $"SELECT {string.Join(", ", columns.Select(c => Told(Dialect.Quote(c.Name), c.Type)))} FROM ({sql.Sql}) AS answers ORDER BY answers.id";
        using var reader = command.ExecuteReader();
        var answers = Enumerable.Range(0, values).Select(_ => new List<string?>()).ToArray();
        while (reader.Read())
        {
            for (var i = 0; i < answers.Length; i++)
                answers[i].Add(reader.IsDBNull(i + 1) ? null : Backends.Told(reader.GetValue(i + 1), columns[i + 1].Type));
        }

        return [.. answers.Select(a => a.ToArray())];
    }

    private static IEnumerable<(string Zone, long? Second)> Different(NpgsqlConnection connection)
    {
        using var command = new NpgsqlCommand(PostgresZoneRules.Question, connection);
        using var reader = command.ExecuteReader();
        while (reader.Read())
            yield return (reader.GetString(0), reader.IsDBNull(1) ? null : reader.GetInt64(1));
    }

    private static string Told(string column, DataType type) => type.Kind switch
    {
        TypeKind.Float or TypeKind.Text => column,
        TypeKind.Date => $"CASE WHEN {column} BETWEEN date '0001-01-01' AND date '9999-12-31' THEN to_char({column}, 'YYYY-MM-DD') ELSE 'beyond: ' || {column}::text END",
        TypeKind.DateTime => $"CASE WHEN {column} BETWEEN timestamptz '0001-01-01 00:00+00' AND timestamptz '9999-12-31 23:59:59.999999+00' THEN to_char({column} AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS') "
            + $"|| rtrim(rtrim(to_char({column} AT TIME ZONE 'UTC', '.US'), '0'), '.') || 'Z' ELSE 'beyond: ' || {column}::text END",
        TypeKind.Duration or TypeKind.Period => $"(extract(year FROM {column}) * 12 + extract(month FROM {column}))::int || ' months ' || extract(day FROM {column})::int || ' days ' "
            + $"|| ((extract(epoch FROM {column} - make_interval(years => extract(year FROM {column})::int, months => extract(month FROM {column})::int)) - extract(day FROM {column}) * 86400) * 1000000)::bigint || ' µs'",
        _ => $"{column}::text",
    };

    // PostgreSQL holds no U+0000.
    private string Stored(object? value, Algebra.Model.Attribute attribute) => value switch
    {
        double.NaN => "'NaN'::float8",
        double.PositiveInfinity => "'Infinity'::float8",
        "" => "''",
        string t when t.Contains('\0', StringComparison.Ordinal) => "NULL",
        _ => SqlWriter.Write(Dialect.Constant(value, attribute.Type), Dialect),
    };

    private void Execute(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
