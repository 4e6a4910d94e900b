namespace Jalon.Sdk;

/// <summary>An activity that decides how a run goes on: the host's view, without the type of its settings.</summary>
public abstract class FlowActivity : Activity
{
    private protected FlowActivity()
    {
    }

    /// <summary>Calls <see cref="FlowActivity{TSettings}.Outputs(TSettings)"/>.</summary>
    /// <param name="settings">An instance of <see cref="Activity.SettingsType"/>.</param>
    public abstract IEnumerable<Passage> Outputs(object settings);

    /// <summary>Calls <see cref="FlowActivity{TSettings}.Decide(TSettings, Facts)"/>.</summary>
    /// <param name="settings">An instance of <see cref="Activity.SettingsType"/>.</param>
    /// <param name="facts">What is known at this instant.</param>
    public abstract Decision Decide(object settings, Facts facts);
}
