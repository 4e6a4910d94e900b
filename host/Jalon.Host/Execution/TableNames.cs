using System.Globalization;
using Jalon.Runs;

namespace Jalon.Host.Execution;

/// <summary>Working tables are named after task and attempt, so that no half-written one is ever taken for another.</summary>
internal static class TableNames
{
    public static string Of(TaskId task, Attempt attempt, string output) => Of(task, attempt.Number, output);

    public static string Of(TaskId task, int attempt, string output) =>
        string.Create(CultureInfo.InvariantCulture, $"{task.Activity.Value}/{task.Ordinal}/{attempt}/{output}");

    /// <summary>Where the working tables of a run lie. A campaign's name may hold anything; as a folder's it holds nothing that leads elsewhere.</summary>
    public static string PlaceOf(RunId run) => string.Create(
        CultureInfo.InvariantCulture, $"{Uri.EscapeDataString(run.Campaign).Replace(".", "%2E", StringComparison.Ordinal)}/{run.Number}");
}
