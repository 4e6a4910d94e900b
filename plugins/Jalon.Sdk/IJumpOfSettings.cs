namespace Jalon.Sdk;

/// <summary>
/// A flow activity of which one output leads back to an activity before it, which starts afresh with all that follows it. The only way in which a
/// campaign may go in a circle.
/// </summary>
/// <remarks>
/// Called when a campaign is checked and when it runs; pure. The host holds the bound, whatever the activity decides: beyond it the output is ruled
/// out. <see cref="Facts.RoundsLeft"/> says beforehand.
/// </remarks>
/// <typeparam name="TSettings">As of the activity.</typeparam>
public interface IJump<in TSettings> : IJump
    where TSettings : class
{
    /// <summary>Which output leads back, whereto and how often.</summary>
    /// <param name="settings">As written, with defaults filled in.</param>
    Jump WayBack(TSettings settings);

    /// <inheritdoc/>
    Jump IJump.WayBack(object settings) => WayBack((TSettings)settings);
}
