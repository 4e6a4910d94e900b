using Jalon.Compilers.Passes;
using Jalon.Compilers.Sql.Dialects;

namespace Jalon.Compilers.Sql;

/// <summary>What a dialect cannot say, told before anything is asked of an engine.</summary>
/// <param name="dialect">The engine's SQL.</param>
/// <param name="model">The entities that links lead to.</param>
public sealed class DialectCheck(Dialect dialect, DataModel model)
{
    /// <summary>All functions that the dialect has no words for, in order of place, and the first form beyond these that it cannot say.</summary>
    /// <param name="relation">What is asked, as bound.</param>
    /// <param name="context">What is fixed before the first row.</param>
    public IReadOnlyList<Unsupported> Of(Relation relation, CompileContext context)
    {
        var calls = new Calls(dialect);
        calls.Apply(relation);
        var said = new SqlCompiler(dialect, model).Query(relation, new NamedSources(dialect), context, ordered: false);
        if (said.Unsupported is { } unsaid && !calls.Unsaid.Any(u => Place(u) == Place(unsaid)))
            calls.Unsaid.Add(unsaid);
        return [.. calls.Unsaid.DistinctBy(Place).OrderBy(u => u.Origin.Start)];
    }

    // All origins are equal; where they are is told by their parts.
    private static (string?, int, int) Place(Unsupported unsupported) => (unsupported.Origin.Source, unsupported.Origin.Start, unsupported.Origin.End);

    private sealed class Calls(Dialect dialect) : DeepRewriter
    {
        public List<Unsupported> Unsaid { get; } = [];

        protected override Scalar Changed(Scalar scalar)
        {
            if (scalar is Call call && dialect.Functions.Find(call.Function.Name) is { CannotBecause: { } because })
                Unsaid.Add(new Unsupported(call.Function.Name, call.Origin) { Because = because });
            return scalar;
        }
    }
}
