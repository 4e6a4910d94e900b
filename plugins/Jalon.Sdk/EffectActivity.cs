namespace Jalon.Sdk;

/// <summary>An activity that acts on the world: the host's view, without the type of its settings.</summary>
public abstract class EffectActivity : Activity
{
    private protected EffectActivity()
    {
    }

    /// <summary>Calls <see cref="EffectActivity{TSettings}.Outputs(TSettings)"/>.</summary>
    /// <param name="settings">An instance of <see cref="Activity.SettingsType"/>.</param>
    public abstract IEnumerable<Passage> Outputs(object settings);

    /// <summary>Calls <see cref="EffectActivity{TSettings}.RunAsync(TSettings, EffectContext)"/>.</summary>
    /// <param name="settings">An instance of <see cref="Activity.SettingsType"/>.</param>
    /// <param name="context">What the host lends for this task.</param>
    public abstract Task<EffectResult> RunAsync(object settings, EffectContext context);
}
