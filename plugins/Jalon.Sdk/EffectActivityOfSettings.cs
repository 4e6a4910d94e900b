namespace Jalon.Sdk;

/// <summary>An activity that acts on the world: writes a file, sends, calls.</summary>
/// <remarks>
/// <see cref="RunAsync(TSettings, EffectContext)"/> is called once a task and attempt, on a thread of its own, and is left out of simulations. A
/// host that dies meanwhile calls it again with the next attempt: what was done before must come to the same (write a file under another name
/// and rename it; claim, do, confirm what cannot be undone). A throw fails the task with the plugin's id and version; the token of the context
/// is cancelled when the task is stopped or its time is over.
/// </remarks>
/// <typeparam name="TSettings">A record; see <see cref="Activity.SettingsType"/>.</typeparam>
public abstract class EffectActivity<TSettings> : EffectActivity
    where TSettings : class
{
    /// <inheritdoc/>
    public sealed override Type SettingsType => typeof(TSettings);

    /// <summary>The outputs, and whose rows each passes on.</summary>
    /// <param name="settings">As written, with defaults filled in.</param>
    /// <exception cref="SettingsException">The settings contradict themselves.</exception>
    public abstract IEnumerable<Passage> Outputs(TSettings settings);

    /// <summary>Acts, and says what came of it.</summary>
    /// <param name="settings">As written, with defaults filled in.</param>
    /// <param name="context">What the host lends for this task.</param>
    public abstract Task<EffectResult> RunAsync(TSettings settings, EffectContext context);

    /// <inheritdoc/>
    public sealed override IEnumerable<Passage> Outputs(object settings) => Outputs((TSettings)settings);

    /// <inheritdoc/>
    public sealed override Task<EffectResult> RunAsync(object settings, EffectContext context) => RunAsync((TSettings)settings, context);
}
