namespace Jalon.Plugins.Enrich;

/// <summary>The same rows with more columns.</summary>
[Activity("enrich", Category = Palette.Targeting, Summary = "Adds columns to a population.")]
public sealed class Enrich : SetActivity<EnrichSettings>, IKeepBooks<EnrichSettings>
{
    private const string Result = "result";

    /// <inheritdoc/>
    public override IEnumerable<Output> Compose(EnrichSettings settings, Inputs inputs)
    {
        if (!OnlyDerives(settings.Query.Relation))
            throw new SettingsException("query", "can only derive columns here, so that every row goes on; choose rows with build-audience");
        yield return new Output(Result, settings.Query.Relation, Main: true);
    }

    /// <inheritdoc/>
    public Books Books(EnrichSettings settings, Inputs inputs, IReadOnlyList<Output> outputs) => new([settings.Input], [Result]);

    private static bool OnlyDerives(Relation relation) => relation switch
    {
        Derive r => OnlyDerives(r.Input),
        Named r => OnlyDerives(r.Input),
        WorkingTable or Values => true,
        _ => false,
    };
}
