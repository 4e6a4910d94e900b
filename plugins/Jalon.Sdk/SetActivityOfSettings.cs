namespace Jalon.Sdk;

/// <summary>
/// An activity that says which rows: each output is a relation over its inputs. Pure: it sees no row, no SQL and no clock.
/// </summary>
/// <remarks>
/// The host calls it when a campaign is checked, planned, explained and run, as often as it likes, on any thread, and expects the same
/// answer for the same settings and inputs. A <see cref="SettingsException"/> is shown at the setting it names; any other exception fails
/// the check or the task with the plugin's id and version. The host checks that each output keeps the columns and key it was checked with.
/// </remarks>
/// <typeparam name="TSettings">A record; see <see cref="Activity.SettingsType"/>.</typeparam>
public abstract class SetActivity<TSettings> : SetActivity
    where TSettings : class
{
    /// <inheritdoc/>
    public sealed override Type SettingsType => typeof(TSettings);

    /// <summary>The outputs, each as a relation over the inputs, in the order in which they are shown.</summary>
    /// <param name="settings">As written, with defaults filled in.</param>
    /// <param name="inputs">The transitions that the settings name.</param>
    /// <exception cref="SettingsException">The settings contradict themselves or do not fit the inputs.</exception>
    public abstract IEnumerable<Output> Compose(TSettings settings, Inputs inputs);

    /// <inheritdoc/>
    public sealed override IEnumerable<Output> Compose(object settings, Inputs inputs) => Compose((TSettings)settings, inputs);
}
