using Jalon.Algebra.Functions;
using Jalon.Compilers.Tests.Meaning;

namespace Jalon.Compilers.Tests.SqlServer;

/// <summary>All that T-SQL is generated for is T-SQL, by SQL Server's own parser and by what its server refuses beyond the grammar. There is no server here: none of it is run.</summary>
public sealed class TransactSqlTests
{
    private const int Rounds = 12;

    // Of the queries of the list.
    private static readonly HashSet<string> s_unsaid = new(StringComparer.Ordinal)
    {
        "nth over a window", "join_text over a window", "count_distinct over a window", "most_common over a window", "median over a window", "stddev over a window",
    };

    public static TheoryData<string> Documented => [.. Catalogue.Standard.Functions.SelectMany(f => f.Examples).Select(e => e.Expression).Distinct()];

    [Theory, MemberData(nameof(Documented))]
    public void What_the_catalogue_shows_by_example_is_a_statement(string expression)
    {
        var sql = Asked.Query("Europe/Paris", expression);
        if (sql.Unsupported is [])
            Assert.True(Statement.Faults(sql.Sql) is [], $"{string.Join('\n', Statement.Faults(sql.Sql))}\n{sql.Sql}");
    }

    [Theory, MemberData(nameof(QueryTests.Queries), MemberType = typeof(QueryTests))]
    public void A_whole_query_is_a_statement(string query)
    {
        var sql = Asked.Whole("Europe/Paris", query);
        if (sql.Unsupported is [var unsupported, ..])
            Assert.Contains(unsupported.What, s_unsaid);
        else
            Assert.True(Statement.Faults(sql.Sql) is [], $"{string.Join('\n', Statement.Faults(sql.Sql))}\n{sql.Sql}");
    }

    [Fact]
    public void What_is_generated_for_each_function_and_operator_is_a_statement()
    {
        var random = new Random(7);
        using var backends = new Backends("Europe/Paris");
        var faults = new List<string>();
        var said = 0;
        for (var round = 0; round < Rounds; round++)
        {
            var zone = Words.One(random, Words.Zones);
            var made = new Generator(random, text => backends.Bound(text) is { Type: { } type } ? type : throw new InvalidOperationException(backends.Bound(text).Faults)).Make([.. Generator.Forms]);
            foreach (var expression in made)
            {
                var sql = Asked.Query(zone, expression.Text);
                if (sql.Unsupported is not [])
                    continue;
                said++;
                if (Statement.Faults(sql.Sql) is [var fault, ..])
                    faults.Add($"{fault}\n{expression.Text} in {zone}\n{sql.Sql}\n");
            }
        }

        Assert.True(faults.Count == 0, $"{faults.Count} of {said}:\n{string.Join('\n', faults.Select(f => f.Length > 3000 ? f[..3000] : f).Take(20))}");
        Assert.True(said > 2000, $"{said} statements");
    }
}
