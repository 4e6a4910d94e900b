using Jalon.Algebra.Relations;
using Jalon.Language.Diagnostics;
using Jalon.Language.Syntax;
using Jalon.Language.Syntax.Nodes;

namespace Jalon.Language;

/// <summary>All that is known of a query.</summary>
/// <param name="Source">Its text.</param>
/// <param name="Tree">As it was written; null where nothing could be made of it.</param>
/// <param name="Relation">The rows it means; null where it has an error, or names steps and asks nothing.</param>
/// <param name="Diagnostics">What is wrong with it or could be better, in order of place.</param>
public sealed record QueryAnalysis(SourceText Source, PipelineNode? Tree, Relation? Relation, IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>Whether nothing is wrong with it; advice may be.</summary>
    public bool IsGood => Diagnostics.All(d => d.Severity != Severity.Error);
}
