namespace Jalon.Plugins.Jump;

/// <summary>Sends a population back to an earlier activity, which starts afresh with all that follows it; on, once the rounds are used up or need no more.</summary>
[Activity("jump", Category = Palette.Flow, Summary = "Goes back to an earlier activity, so many times.")]
public sealed class Jump : FlowActivity<JumpSettings>, IJump<JumpSettings>
{
    private const string Back = "back";
    private const string Result = "result";
    private const int MostTimes = 1000;

    /// <inheritdoc/>
    public override IEnumerable<Passage> Outputs(JumpSettings settings)
    {
        if (settings.Times is < 1 or > MostTimes)
            throw new SettingsException("times", $"is a number from 1 to {MostTimes}");
        return [new Passage(Result, settings.Input, Main: true), new Passage(Back, settings.Input)];
    }

    /// <inheritdoc/>
    public Sdk.Jump WayBack(JumpSettings settings) => new(Back, settings.To, settings.Times);

    /// <inheritdoc/>
    public override Decision Decide(JumpSettings settings, Facts facts) =>
        Decision.GoOn(facts.RoundsLeft > 0 && (settings.While is not { } again || facts.Holds(again)) ? Back : Result);
}
