using System.Globalization;

using Jalon.Algebra.Functions;
using Jalon.Algebra.Model;
using Jalon.Algebra.Relations;
using Jalon.Compilers.Sql;
using Jalon.Compilers.Sql.Dialects;
using Jalon.Compilers.Tests.Meaning;
using Jalon.Language;
using Jalon.Language.Diagnostics;
using Jalon.Language.Syntax;

using NodaTime;

namespace Jalon.Compilers.Tests.SqlServer;

/// <summary>The T-SQL of expressions over samples, through parser, binder and passes.</summary>
internal static class Asked
{
    /// <summary>One query of some expressions.</summary>
    public static Sql.SqlText Query(string zone, params IReadOnlyList<string> expressions) => Whole(
        zone, "from sample select id, " + string.Join(",\n", expressions.Select((e, i) => string.Create(CultureInfo.InvariantCulture, $"x{i} = {e}"))));

    /// <summary>A query as it is written.</summary>
    public static Sql.SqlText Whole(string zone, string text)
    {
        var context = CompileContext.At(Instant.FromUtc(2026, 11, 24, 8, 0)) with { Zone = DateTimeZoneProviders.Tzdb[zone] };
        var query = Analysis.OfQuery(
            new SourceText("query", text),
            Sampled.OnSqlServer,
            new Sampled(),
            Catalogue.Standard,
            context.Zone,
            []);
        return query.Relation is { } relation
            ? new SqlCompiler(new SqlServerDialect(), Sampled.OnSqlServer).Query(relation, new Tables(), context)
            : throw new InvalidOperationException(string.Join('\n', query.Diagnostics.Select(d => CaretText.Draw(d, Phrasebook.English))));
    }

    private sealed class Tables : ISqlSources
    {
        public string Table(Entity entity) => $"[dbo].[{entity.Table}]";

        public string WorkingTable(WorkingTable transition) => throw new InvalidOperationException("There are no transitions here.");

        public string Audience(AudienceScan audience) => throw new InvalidOperationException("There are no audiences here.");

        public string File(FileScan file) => throw new InvalidOperationException("There are no files here.");
    }
}
