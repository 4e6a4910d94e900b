namespace Jalon.Plugins.BuildAudience;

/// <summary>Where a population enters: the rows that a query gives.</summary>
[Activity("build-audience", Category = Palette.Targeting, Summary = "Builds an audience from a query.")]
public sealed class BuildAudience : SetActivity<BuildAudienceSettings>, IKeepBooks<BuildAudienceSettings>
{
    private const string Result = "result";

    /// <inheritdoc/>
    public override IEnumerable<Output> Compose(BuildAudienceSettings settings, Inputs inputs)
    {
        var rows = settings.Query.Relation;
        // Rows of nobody may be filtered on their way (a file being loaded), but nothing can begin with them.
        if (settings.Input is null && rows.Schema.Dimension is not { IsModelled: true })
            throw new SettingsException("query", "gives rows of no entity, so nobody can be targeted; begin with from and an entity, or group by one");
        yield return new Output(Result, rows, Main: true);
    }

    /// <inheritdoc/>
    public Books? Books(BuildAudienceSettings settings, Inputs inputs, IReadOnlyList<Output> outputs) =>
        settings.Input is { } input && OnlyChooses(settings.Query.Relation, input) ? new([input], [Result], new Cause("not chosen")) : null;

    // Rows that are grouped, joined or reached over links are others than those that came in.
    private static bool OnlyChooses(Relation relation, Transition input) => relation switch
    {
        Filter r => OnlyChooses(r.Input, input),
        Derive r => OnlyChooses(r.Input, input),
        Select r => OnlyChooses(r.Input, input),
        Distinct r => OnlyChooses(r.Input, input),
        OrderBy r => OnlyChooses(r.Input, input),
        Limit r => OnlyChooses(r.Input, input),
        Sample r => OnlyChooses(r.Input, input),
        Named r => OnlyChooses(r.Input, input),
        WorkingTable table => table.Transition == input.ToString(),
        _ => false,
    };
}
