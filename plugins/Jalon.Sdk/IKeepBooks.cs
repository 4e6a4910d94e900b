namespace Jalon.Sdk;

/// <summary>A set activity whose row counts obey a law: the host's view, without the type of its settings. Do not implement it: implement <see cref="IKeepBooks{TSettings}"/>.</summary>
public interface IKeepBooks
{
    /// <summary>Calls <see cref="IKeepBooks{TSettings}.Books(TSettings, Inputs, IReadOnlyList{Output})"/>.</summary>
    /// <param name="settings">An instance of <see cref="Activity.SettingsType"/>.</param>
    /// <param name="inputs">The transitions that the settings name.</param>
    /// <param name="outputs">What was composed.</param>
    Books? Books(object settings, Inputs inputs, IReadOnlyList<Output> outputs);
}
