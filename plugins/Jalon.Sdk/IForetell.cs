namespace Jalon.Sdk;

/// <summary>Lets an effect activity say what it would do, for simulations, which leave it out.</summary>
/// <remarks>Optional. Called once a task, on a thread of its own; pure, as composing is. A throw fails the task with the plugin's id and version.</remarks>
public interface IForetell
{
    /// <summary>One line such as <c>500 rows -> out/vip.csv</c>: as the summary of the effect would be.</summary>
    /// <param name="settings">An instance of <see cref="Activity.SettingsType"/>.</param>
    /// <param name="rows">How many rows its inputs hold.</param>
    string Foretell(object settings, long rows);
}
