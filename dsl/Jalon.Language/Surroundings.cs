using Jalon.Algebra.Functions;
using Jalon.Algebra.Model;
using Jalon.Algebra.Scalars;
using Jalon.Language.Binding;
using Jalon.Language.Binding.Activities;
using Jalon.Language.Binding.Campaigns;
using Jalon.Language.Syntax;
using NodaTime;

namespace Jalon.Language;

/// <summary>What a text may speak of.</summary>
/// <param name="Model">The entities that it may read: for a file of the model, those of the other files.</param>
/// <param name="Sources">The tables, files and audiences that it may read.</param>
/// <param name="Catalogue">The functions that it may call.</param>
/// <param name="Zone">The zone in force.</param>
/// <param name="Types">The activity types that there are.</param>
public sealed record Surroundings(DataModel Model, ISources Sources, Catalogue Catalogue, DateTimeZone Zone, IActivityTypes Types)
{
    /// <summary>Names that stand for values to be given when it runs.</summary>
    public IReadOnlyList<ParameterRef> Parameters { get; init; } = [];

    /// <summary>Steps that were named before, each as <c>let name = (...)</c>; one may use those before it.</summary>
    public IReadOnlyList<SourceText> Lets { get; init; } = [];

    /// <summary>The campaigns of the workspace, which a file may name beside its own.</summary>
    public ICampaigns Campaigns { get; init; } = CampaignNames.None;
}
