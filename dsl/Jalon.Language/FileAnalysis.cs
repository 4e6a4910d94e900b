using Jalon.Language.Binding.Campaigns;
using Jalon.Language.Diagnostics;
using Jalon.Language.Syntax;
using Jalon.Language.Syntax.Nodes;

namespace Jalon.Language;

/// <summary>All that is known of a file of campaigns and tests.</summary>
/// <param name="Source">Its text.</param>
/// <param name="Tree">As it was written.</param>
/// <param name="Campaigns">What its campaigns mean. Run only what <see cref="IsGood"/>: what has an error is left out of them.</param>
/// <param name="Tests">What its tests mean.</param>
/// <param name="Diagnostics">What is wrong with it or could be better, in order of place.</param>
public sealed record FileAnalysis(
    SourceText Source, FileNode Tree, IReadOnlyList<BoundCampaign> Campaigns, IReadOnlyList<BoundTest> Tests, IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>Whether nothing is wrong with it; advice may be.</summary>
    public bool IsGood => Diagnostics.All(d => d.Severity != Severity.Error);
}
