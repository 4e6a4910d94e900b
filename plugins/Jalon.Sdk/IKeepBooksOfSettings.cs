namespace Jalon.Sdk;

/// <summary>
/// Lets a set activity say what becomes of each row that comes in, so that the host can tell a row that was dropped from one that was lost. After
/// each task the host counts; where the sum is wrong, the task fails.
/// </summary>
/// <remarks>
/// Optional; for an activity whose rows out have to do with its rows in. Pure, as composing is: called when a campaign is checked and after each
/// task, on any thread. A <see cref="SettingsException"/> is taken as one of composing; any other exception fails the check or the task with the
/// plugin's id and version.
/// </remarks>
/// <typeparam name="TSettings">As of the activity.</typeparam>
public interface IKeepBooks<in TSettings> : IKeepBooks
    where TSettings : class
{
    /// <summary>Where the rows that came in have gone; null where nothing can be said for these settings.</summary>
    /// <param name="settings">As written, with defaults filled in.</param>
    /// <param name="inputs">The transitions that the settings name.</param>
    /// <param name="outputs">
    /// What was composed of them. After a task the rows of an output are those that it was made of: a cause that leans on them is counted by what is
    /// there, and nothing is computed twice.
    /// </param>
    Books? Books(TSettings settings, Inputs inputs, IReadOnlyList<Output> outputs);

    /// <inheritdoc/>
    Books? IKeepBooks.Books(object settings, Inputs inputs, IReadOnlyList<Output> outputs) => Books((TSettings)settings, inputs, outputs);
}
