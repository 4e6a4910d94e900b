namespace Jalon.Sdk;

/// <summary>An activity of which one output leads back: the host's view, without the type of its settings. Do not implement it: implement <see cref="IJump{TSettings}"/>.</summary>
public interface IJump
{
    /// <summary>Calls <see cref="IJump{TSettings}.WayBack(TSettings)"/>.</summary>
    /// <param name="settings">An instance of <see cref="Activity.SettingsType"/>.</param>
    Jump WayBack(object settings);
}
