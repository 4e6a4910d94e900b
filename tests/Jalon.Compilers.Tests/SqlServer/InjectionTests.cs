using Jalon.Algebra.Scalars;
using Jalon.Algebra.Types;
using Jalon.Compilers.Sql;
using Jalon.Compilers.Sql.Dialects;

using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace Jalon.Compilers.Tests.SqlServer;

/// <summary>What a person wrote comes out as one token of the same content, whatever is in it.</summary>
public sealed class InjectionTests
{
    private static readonly SqlServerDialect s_dialect = new();

    public static TheoryData<string> Hostile =>
    [
        "'", "''", "'; DROP TABLE t; --", "]", "]]", "a] AS b; --", "[", "--", "/* */", ";", "\"", "\\", "\\'", "\u2019", "\uFF07", "\u02BC", "{0}", "{", "}", "{{0}}", "%_[]", "$(x)", "@x", "N'x'", "\r\nGO\r\n", "𝕏'", "\u202E'",
    ];

    [Theory, MemberData(nameof(Hostile))]
    public void A_text_is_one_literal_of_the_same_content(string text)
    {
        var select = Select($"SELECT {SqlWriter.Write(s_dialect.Constant(text, DataType.Text), s_dialect)} AS [x]");

        var literal = Assert.IsType<StringLiteral>(((SelectScalarExpression)select.SelectElements.Single()).Expression);
        Assert.True(literal.IsNational);
        Assert.Equal(text, literal.Value);
    }

    [Theory, MemberData(nameof(Hostile))]
    public void A_name_is_one_identifier_of_the_same_content(string text)
    {
        var select = Select($"SELECT 1 AS {s_dialect.Quote(text)}");

        Assert.Equal(text, ((SelectScalarExpression)select.SelectElements.Single()).ColumnName.Identifier.Value);
    }

    [Theory, MemberData(nameof(Hostile))]
    public void A_pattern_holds_a_text_as_it_is(string text)
    {
        foreach (var test in new[] { TextTest.Contains, TextTest.StartsWith, TextTest.EndsWith })
        {
            var match = new TextMatch(test, new Jalon.Algebra.Scalars.Literal("x", DataType.Text), new Jalon.Algebra.Scalars.Literal(text, DataType.Text));
            var sql = SqlWriter.Write(s_dialect.TextMatch(match, new Sql.Tree.SqlColumn("t", "x"), s_dialect.Constant(text, DataType.Text))!, s_dialect);
            var like = Assert.IsType<LikePredicate>(Select($"SELECT 1 AS [y] FROM [t] AS [t] WHERE {sql}").WhereClause.SearchCondition);

            var pattern = Assert.IsType<StringLiteral>(like.SecondExpression).Value.Trim('%');
            Assert.True(new Model.Text(text, true, "Latin1_General_100_BIN2").Like(pattern), pattern);
        }
    }

    private static QuerySpecification Select(string sql)
    {
        var script = Statement.Parse(sql, out var faults);
        Assert.Empty(faults);
        return (QuerySpecification)((SelectStatement)Assert.Single(Assert.Single(script.Batches).Statements)).QueryExpression;
    }
}
