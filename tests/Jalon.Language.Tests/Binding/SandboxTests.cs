using Jalon.Algebra.Functions;
using Jalon.Language.Diagnostics;
using Jalon.Language.Syntax;

namespace Jalon.Language.Tests.Binding;

/// <summary>Names mean the model, the columns and the functions that are registered, and nothing else: what escapes other sandboxes is a name that nobody knows.</summary>
public class SandboxTests
{
    // Well written, so that only the binder stands between them and a backend.
    public static TheoryData<string> Names =>
    [
        "System.IO.File.ReadAllText(\"/etc/passwd\")", "System.Environment.Exit(1)", "System", "Environment.MachineName", "`System`.IO.File.Delete(\"x\")", "typeof(id)", "nameof(id)", "id.GetType()",
        "email.GetType().Assembly", "id.ToString()", "customer.GetHashCode()", "email.`get_Chars`(0)", "Activator.CreateInstance(id)", "Type.GetType(\"System.IO.File\")", "Assembly.Load(email)",
        "`id); System.Environment.Exit(0); //`", "`id\" or 1 = 1 --`", "`@\"x`", "`{id}`", "`\\u0069d`", "`global::System`", "`__arglist`", "`this`", "base", "value", "rows", "session", "context", "_", "__makeref(id)",
        "read_csv(\"/etc/passwd\")", "read_text(\"/etc/passwd\")", "read_blob(\"/etc/passwd\")", "read_json(\"/x\")", "parquet_scan(\"/x\")", "glob(\"/*\")", "getenv(\"HOME\")", "getvariable(\"x\")", "current_setting(\"x\")", "query(\"select 1\")",
        "query_table(\"customer\")", "sqlite_scan(\"/x\", \"t\")", "postgres_query(\"x\", \"y\")", "pg_read_file(\"/etc/passwd\")", "pg_sleep(10)", "pg_terminate_backend(1)", "lo_import(\"/etc/passwd\")", "dblink(\"x\")", "xp_cmdshell(\"ls\")", "openrowset(\"x\")",
        "openquery(\"x\")", "sp_executesql(\"x\")", "load_extension(\"x\")", "nextval(\"x\")", "version()", "current_user()", "rowid", "ctid", "xmin", "`rowid`", "\u0456d", "`\u0456d`",
    ];

    [Theory]
    [MemberData(nameof(Names))]
    public void What_escapes_elsewhere_is_a_name_that_nobody_knows(string expression)
    {
        var query = Query($"from customer where {expression} == 1");
        Assert.Null(query.Relation);
        Assert.Contains(query.Diagnostics, d => d.Severity == Severity.Error && (d.Code.StartsWith("JAL02", StringComparison.Ordinal) || d.Code is "JAL0014" or "JAL0101"));
        Assert.All(query.Diagnostics, d => CaretText.Draw(d, Phrasebook.English));
    }

    [Theory]
    [InlineData("@\"c:\\temp\"")]
    [InlineData("$\"{id}\"")]
    [InlineData("\"\"\"raw\"\"\"")]
    [InlineData("id; drop table customer")]
    [InlineData("id::text")]
    [InlineData("(string)id")]
    [InlineData("new object()")]
    [InlineData("x => x")]
    [InlineData("(select 1)")]
    [InlineData("id -- comment")]
    [InlineData("id /* comment */")]
    [InlineData("\\u0053ystem")]
    [InlineData("id ? 1 : 2")]
    [InlineData("id[0]")]
    [InlineData("global::System.Console")]
    [InlineData("'x'")]
    [InlineData("email.Length")]
    public void What_is_written_in_other_languages_is_no_expression(string expression)
    {
        var query = Query($"from customer derive x = {expression}");
        Assert.Null(query.Relation);
        Assert.Contains(query.Diagnostics, d => d.Severity == Severity.Error);
    }

    [Theory]
    [InlineData("from information_schema.tables")]
    [InlineData("from duckdb_secrets")]
    [InlineData("from sqlite_master")]
    [InlineData("from pg_catalog.pg_shadow")]
    [InlineData("from `customer; drop table customer`")]
    [InlineData("from file \"/etc/passwd\"")]
    [InlineData("from file \"../../etc/passwd\"")]
    [InlineData("from file \"https://example.com/x.csv\"")]
    [InlineData("from audience `x' or 1=1`")]
    public void A_source_that_nobody_offers_is_none(string query) => Assert.Null(Query(query).Relation);

    private static QueryAnalysis Query(string text) => Analysis.OfQuery(new SourceText("query", text), ShopSources.Model, new ShopSources(), Catalogue.Standard, Shop.Zone, []);
}
