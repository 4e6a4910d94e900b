namespace Jalon.Plugins.BuildAudience;

/// <summary>Where a population enters: the rows that a query gives.</summary>
[Activity("build-audience", Category = Palette.Targeting, Summary = "Builds an audience from a query.")]
public sealed class BuildAudience : SetActivity<BuildAudienceSettings>
{
    /// <inheritdoc/>
    public override IEnumerable<Output> Compose(BuildAudienceSettings settings, Inputs inputs)
    {
        var rows = settings.Query.Relation;
        // Rows of nobody may be filtered on their way (a file being loaded), but nothing can begin with them.
        if (settings.Input is null && rows.Schema.Dimension is not { IsModelled: true })
            throw new SettingsException("query", "gives rows of no entity, so nobody can be targeted; begin with from and an entity, or group by one");
        yield return new Output("result", rows, Main: true);
    }
}
