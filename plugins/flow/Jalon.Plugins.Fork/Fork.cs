namespace Jalon.Plugins.Fork;

/// <summary>Lets one population go several ways at once.</summary>
[Activity("fork", Category = Palette.Flow, Summary = "Lets one population go several ways at once.")]
public sealed class Fork : FlowActivity<ForkSettings>
{
    /// <inheritdoc/>
    public override IEnumerable<Passage> Outputs(ForkSettings settings)
    {
        if (settings.Outputs.Count < 2)
            throw new SettingsException("outputs", "needs at least two names; with one way there is nothing to fork");
        if (settings.Outputs.Distinct().Count() < settings.Outputs.Count)
            throw new SettingsException("outputs", "names one output twice; give each its own name");
        return settings.Outputs.Select(o => new Passage(o.Name, settings.Input));
    }

    /// <inheritdoc/>
    public override Decision Decide(ForkSettings settings, Facts facts) => Decision.GoOn(settings.Outputs.Select(o => o.Name));
}
