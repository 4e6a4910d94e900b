namespace Jalon.Plugins.End;

/// <summary>Ends the run when it is reached, whatever else is under way in it.</summary>
[Activity("end", Category = Palette.Flow, Summary = "Ends the run.")]
public sealed class End : FlowActivity<EndSettings>
{
    /// <inheritdoc/>
    public override IEnumerable<Passage> Outputs(EndSettings settings) => [];

    /// <inheritdoc/>
    public override Decision Decide(EndSettings settings, Facts facts) => Decision.EndRun();
}
