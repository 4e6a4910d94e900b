namespace Jalon.Plugins.AndJoin;

/// <summary>Goes on, with one population, when several ways have arrived. Where one of them is ruled out, so is what follows.</summary>
[Activity("and-join", Category = Palette.Flow, Summary = "Goes on when several ways have arrived.")]
public sealed class AndJoin : FlowActivity<AndJoinSettings>, IJoin
{
    private const string Result = "result";

    /// <inheritdoc/>
    public override IEnumerable<Passage> Outputs(AndJoinSettings settings)
    {
        if (settings.Inputs.Count < 2)
            throw new SettingsException("inputs", "needs at least two transitions; with one there is nothing to wait for");
        if (!settings.Inputs.Contains(settings.Primary))
            throw new SettingsException("primary", $"'{settings.Primary}' is not among the inputs: {string.Join(", ", settings.Inputs)}");
        return [new Passage(Result, settings.Primary, Main: true)];
    }

    /// <inheritdoc/>
    public override Decision Decide(AndJoinSettings settings, Facts facts) =>
        settings.Inputs.Any(facts.IsDead) ? Decision.GoOn() : Decision.GoOn(Result);
}
