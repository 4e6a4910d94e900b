using System.Runtime.CompilerServices;
using System.Text;

using Jalon.Algebra;
using Jalon.Algebra.Model;
using Jalon.Algebra.Relations;
using Jalon.Algebra.Scalars;
using Jalon.Algebra.Types;
using Jalon.Compilers.Sql;
using Jalon.Compilers.Sql.Dialects;
using Jalon.Compilers.Sql.Dialects.Postgres;
using Jalon.Host.Tests.Engines.Postgres;

using NodaTime;

using Npgsql;

using static Jalon.Host.Tests.Engines.Say;
using static Jalon.Host.Tests.Engines.Shop;

namespace Jalon.Compilers.Tests.SqlText;

/// <summary>
/// The SQL of a dozen queries, in a file for each dialect beside this one (<c>duckdb.sql</c>), as a person reads it. Run with JALON_ACCEPT=1 to write the files
/// anew, then read what changed.
/// </summary>
public sealed class SqlTextTests(PostgresServer server)
{
    private static readonly CompileContext Context = CompileContext.At(Instant.FromUtc(2026, 3, 20, 10, 0)) with
    {
        Parameters = new Dictionary<string, object?> { ["least"] = 10m },
    };

    private static IEnumerable<(string Title, Relation Rows)> Cases()
    {
        var time = Bought("bought_at").Down();
        var days = new Literal(new Algebra.Types.Duration(180, 0), DataType.Days);
        var today = new Call(Algebra.Functions.Catalogue.Standard.Find("today")!, [], DataType.Date, false);
        var last = Agg("max", Theirs, DataType.Date, [Bought("shipped_on")]);
        var input = new WorkingTable("unique.result", AllCustomers.With(Spent.As("spent")).Schema);
        yield return ("a condition on an attribute", AllCustomers.Where(Of("country").Is(Text("FR"))));
        yield return ("the negation of a comparison keeps those without a value", AllCustomers.Where(Not(Of("points").More(Int(5)))));
        yield return ("a path of links to one is joined once", AllPurchases.Where(Customer.Attr("country", 0, ToCustomer).Is(Text("FR"))).With(Customer.Attr("name", 0, ToCustomer).As("buyer")));
        yield return ("who bought is a semi-join", AllCustomers.Where(Agg("exists", Theirs.Where(Bought("amount").More(Dec(100))), DataType.Bool)));
        yield return ("aggregates over one link are one group, joined once", AllCustomers.With(
            Spent.As("spent"),
            Agg("count", Theirs.Where(Bought("amount").More(Dec(50))), DataType.Int).As("big"),
            Agg("first", Theirs, DataType.Text, [Product.Attr("name", 0, ToProduct)], [time]).As("newest")));
        yield return ("bindings of one derive share the group of their link", AllCustomers
            .With(Spent.As("spent"))
            .With(Agg("count", Linked(AllCustomers.With(Spent.As("spent")).Schema, Purchase, ToPurchases), DataType.Int).As("orders")));
        yield return ("those who have gone quiet", AllCustomers.Where(last.Compare(ComparisonOperator.Less, today.Math(ArithmeticOperator.Subtract, days, DataType.Date))));
        yield return ("attributes of a working table's people are joined where they are asked for", input.Where(And(Of("country").Is(Text("FR")), input.Col("spent").More(Dec(100)))));
        yield return ("what is asked of links of a working table's people is grouped for those people only", input.With(Spent.As("total")));
        yield return ("one of each value", new Distinct(input, [new Call(Algebra.Functions.Catalogue.Standard.Find("lower")!, [Of("email")], DataType.Text, true)], Int(1), [input.Col("spent").Down()]));
        yield return ("a sample", new Sample(input, Dec(0.10m), Int(7)));
        yield return ("rest of a condition", RelationOperators.Except(input, input.Where(input.Col("spent").More(Dec(100)))));
        yield return ("rest of a cut", RelationOperators.Except(input, new Limit(input, Int(500), [input.Col("spent").Down()])));
        yield return ("union less those who bought", RelationOperators.Except(
            new SetOperation(SetOperator.Union, [AllCustomers.Where(Of("vip")), AllCustomers.Where(Of("points").More(Int(10)))]),
            AllCustomers.Where(Agg("exists", Theirs, DataType.Bool))));
        var few = new WorkingTable("few.result", Schema.Of(AllCustomers.Schema.Dimension!));
        yield return ("which rows a union has is asked without its groups", RelationOperators.Except(
            input, new SetOperation(SetOperator.Union, [few, new Limit(few, Int(10), [Of("points").Down()]), AllCustomers.Where(Of("vip"))])));
        var newest = new Distinct(AllPurchases, [Bought("customer_id")], Int(1), [Bought("bought_at").Down()]);
        var dear = new Link("dear", "dear", Cardinality.Many, [new(Of("id"), Bought("customer_id"))])
        {
            Also = new Not(new Comparison(ComparisonOperator.Less, Bought("amount"), new ParameterRef("least", DataType.Decimal(2), false))),
            Rows = newest,
        };
        yield return ("what a link says is normalised too", AllCustomers.With(Agg("count", new LinkRows(new OuterRow(0, AllCustomers.Schema), [dear], newest.Schema), DataType.Int).As("n")));
        yield return ("groups", new GroupBy(AllCustomers, [Of("country").As("country")], [Agg("count", new GroupRows(AllCustomers.Schema), DataType.Int).As("n")], null));
    }

    [Theory, InlineData("duckdb"), InlineData("postgres"), InlineData("sqlserver")]
    public void The_SQL_of_each_query_is_as_written_down(string name)
    {
        var dialect = KnownDialects.Find(name)!;
        var compiler = new SqlCompiler(dialect, Model);
        var text = new StringBuilder();
        foreach (var (title, rows) in Cases())
        {
            var sql = compiler.Query(rows, new Names(dialect), Context, ordered: false);
            Assert.Empty(sql.Unsupported);
            Assert.Equal(sql.Sql, compiler.Query(rows, new Names(dialect), Context, ordered: false).Sql);
            if (name == "sqlserver")
                Assert.Empty(SqlServer.Statement.Faults(sql.Sql));
            text.Append("-- ").Append(title).Append('\n').Append(sql.Sql).Append(";\n\n");
        }
        var golden = Golden(name);
        if (Environment.GetEnvironmentVariable("JALON_ACCEPT") == "1")
            File.WriteAllText(golden, text.ToString());
        Assert.Equal(File.ReadAllText(golden), text.ToString());
    }

    [Fact]
    public void PostgreSQL_plans_each_query()
    {
        var database = server.EmptyDatabase();
        try
        {
            using var connection = new NpgsqlConnection(database);
            connection.Open();
            void Run(string sql)
            {
                using var command = new NpgsqlCommand(sql, connection);
                command.ExecuteNonQuery();
            }

            var dialect = new PostgresDialect();
            foreach (var entity in Model.Entities)
                Run($"CREATE TABLE \"{entity.Table}\" ({string.Join(", ", entity.Attributes.Select(a => $"\"{a.Source}\" {a.StoredAs ?? dialect.TypeName(a.Type)}"))})");
            Run("CREATE SCHEMA run CREATE TABLE \"unique.result\" (id bigint, spent numeric(18,2)) CREATE TABLE \"few.result\" (id bigint)");
            foreach (var (_, rows) in Cases())
                Run("EXPLAIN " + new SqlCompiler(dialect, Model).Query(rows, new Names(dialect), Context).Sql);
        }
        finally
        {
            server.GiveBack(database);
        }
    }

    [Fact]
    public void A_later_output_reads_the_table_of_an_earlier_one()
    {
        var input = new WorkingTable("all.result", AllCustomers.Schema);
        var taken = new Limit(input, Int(10), []);
        var outputs = new SqlCompiler(new DuckDbDialect(), Model).Outputs(
            [new OutputTable("taken", "\"t1\"", taken), new OutputTable("rest", "\"t2\"", RelationOperators.Except(input, taken))], new Names(new DuckDbDialect()), Context);
        Assert.Contains("\"t1\"", outputs[1].Query.Sql, StringComparison.Ordinal);
        Assert.DoesNotContain("LIMIT", outputs[1].Query.Sql, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_dialect_cannot_say_is_told_with_its_place()
    {
        var unknown = new Algebra.Functions.Function("moon_phase", "other", Algebra.Functions.FunctionKind.Scalar, [], Algebra.Functions.Emptiness.MayAppear, "", []);
        var call = new Call(unknown, [Of("born")], DataType.Int, true) { Origin = new Origin("q", 3, 9) };
        var sql = new SqlCompiler(new DuckDbDialect(), Model).Query(AllCustomers.Where(call.Is(Int(1))), new Names(new DuckDbDialect()), Context);
        Assert.Equal("moon_phase", Assert.Single(sql.Unsupported).What);
        Assert.Equal(3, sql.Unsupported[0].Origin.Start);
    }

    [Fact]
    public void All_that_the_dialect_cannot_say_is_told_each_at_its_place()
    {
        Algebra.Functions.Function Unknown(string name) => new(name, "other", Algebra.Functions.FunctionKind.Scalar, [], Algebra.Functions.Emptiness.MayAppear, "", []);
        Call Asked(string name, int at, params ValueList<Scalar> of) => new(Unknown(name), of, DataType.Int, true) { Origin = new Origin("q", at, at + 1) };
        var condition = new AllOf([Asked("moon_phase", 3, Asked("tide", 14, Of("born"))).Is(Int(1)), new Not(Asked("season", 30).Is(Int(2)))]);
        var sql = new SqlCompiler(new PostgresDialect(), Model).Query(AllCustomers.Where(condition), new Names(new PostgresDialect()), Context);
        Assert.Equal(["tide", "moon_phase", "season"], sql.Unsupported.Select(u => u.What));
        Assert.Equal("", sql.Sql);
        Assert.Equal([3, 14, 30], new DialectCheck(new PostgresDialect(), Model).Of(AllCustomers.Where(condition), Context).Select(u => u.Origin.Start));
    }

    private static string Golden(string dialect, [CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, dialect + ".sql");

    private sealed class Names(Dialect dialect) : ISqlSources
    {
        public string Table(Entity entity) => dialect.Quote(entity.Table);

        public string WorkingTable(WorkingTable transition) => $"{dialect.Quote("run")}.{dialect.Quote(transition.Transition)}";

        public string Audience(AudienceScan audience) => $"{dialect.Quote("audience")}.{dialect.Quote(audience.Audience)}";

        public string File(FileScan file) => $"{dialect.Quote("file")}.{dialect.Quote(file.Path)}";
    }
}
