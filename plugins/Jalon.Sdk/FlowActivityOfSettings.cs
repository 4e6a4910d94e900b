namespace Jalon.Sdk;

/// <summary>An activity that decides how a run goes on. Pure: the facts are all it may look at.</summary>
/// <remarks>
/// <see cref="Outputs(TSettings)"/> is called when a campaign is checked and when it runs. <see cref="Decide(TSettings, Facts)"/> is called when
/// all inputs have arrived or been ruled out, and again whenever what it waited for is due or answered; on any thread, one call at a time for
/// one task. A throw fails the task with the plugin's id and version.
/// </remarks>
/// <typeparam name="TSettings">A record; see <see cref="Activity.SettingsType"/>.</typeparam>
public abstract class FlowActivity<TSettings> : FlowActivity
    where TSettings : class
{
    /// <inheritdoc/>
    public sealed override Type SettingsType => typeof(TSettings);

    /// <summary>All outputs that it may ever choose, and whose rows each passes on.</summary>
    /// <param name="settings">As written, with defaults filled in.</param>
    /// <exception cref="SettingsException">The settings contradict themselves.</exception>
    public abstract IEnumerable<Passage> Outputs(TSettings settings);

    /// <summary>How the run goes on from here.</summary>
    /// <param name="settings">As written, with defaults filled in.</param>
    /// <param name="facts">What is known at this instant.</param>
    public abstract Decision Decide(TSettings settings, Facts facts);

    /// <inheritdoc/>
    public sealed override IEnumerable<Passage> Outputs(object settings) => Outputs((TSettings)settings);

    /// <inheritdoc/>
    public sealed override Decision Decide(object settings, Facts facts) => Decide((TSettings)settings, facts);
}
