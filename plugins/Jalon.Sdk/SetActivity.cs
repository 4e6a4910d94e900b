namespace Jalon.Sdk;

/// <summary>An activity that says which rows: the host's view, without the type of its settings.</summary>
public abstract class SetActivity : Activity
{
    private protected SetActivity()
    {
    }

    /// <summary>Calls <see cref="SetActivity{TSettings}.Compose(TSettings, Inputs)"/>.</summary>
    /// <param name="settings">An instance of <see cref="Activity.SettingsType"/>.</param>
    /// <param name="inputs">The transitions that the settings name.</param>
    public abstract IEnumerable<Output> Compose(object settings, Inputs inputs);
}
