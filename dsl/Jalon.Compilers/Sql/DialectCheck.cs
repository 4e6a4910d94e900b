using Jalon.Compilers.Sql.Dialects;

namespace Jalon.Compilers.Sql;

/// <summary>What a dialect cannot say, told before anything is asked of an engine.</summary>
/// <param name="dialect">The engine's SQL.</param>
/// <param name="model">The entities that links lead to.</param>
public sealed class DialectCheck(Dialect dialect, DataModel model)
{
    /// <summary>All that the dialect has no words for, once each, in order of place.</summary>
    /// <param name="relation">What is asked, as bound.</param>
    /// <param name="context">What is fixed before the first row.</param>
    public IReadOnlyList<Unsupported> Of(Relation relation, CompileContext context) =>
    [
        .. new SqlCompiler(dialect, model).Query(relation, new NamedSources(dialect), context, ordered: false).Unsupported
            .DistinctBy(u => (u.Origin.Source, u.Origin.Start, u.Origin.End, u.What))
            .OrderBy(u => u.Origin.Start),
    ];
}
