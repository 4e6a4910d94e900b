using Jalon.Api.Runs;
using Jalon.Host.Execution;
using Jalon.Host.Store;
using Jalon.Language.Syntax;
using Jalon.Language.Syntax.Nodes;
using Jalon.Runs.Events;
using Jalon.Runs.States;

namespace Jalon.Host.Questions;

/// <summary>A run whose text means nothing any more, as what was written of it shows it: what its tasks did, without what they would go on to.</summary>
internal static class UnboundRun
{
    public static Run Of(StoredRun stored, IReadOnlyList<TaskRow> tasks, IReadOnlyList<RunEvent> events, UnboundVersionException why)
    {
        var zone = DateTimeZoneProviders.Tzdb[stored.Version.Zone];
        var started = events.OfType<RunStarted>().FirstOrDefault();
        var row = stored.Row;
        return new Run(
            row.Run.ToString(),
            row.Run.Campaign,
            stored.Version.Title,
            row.Run.Number,
            row.Status,
            At(row.StartedAt, zone),
            At(row.EndedAt, zone),
            At(started?.AsOf, zone),
            zone.Id,
            [.. Activities(stored.Version).Select(a => Activity(a, tasks, events, zone))],
            row.Error ?? why.Message,
            Offers.OfUnbound(RunStatusText.Parse(row.Status) ?? RunStatus.InProgress, why.Message),
            stored.Sequence)
        {
            Version = stored.Version.Number,
            Simulated = started is { Simulated: true },
        };
    }

    // A text that no longer binds can still be read.
    private static IEnumerable<ActivityNode> Activities(PublishedVersion version) =>
        Parser.ParseFile(new SourceText(version.File, version.Text)).Tree?.Campaigns.FirstOrDefault(c => c.Name.Text == version.Campaign)?.Activities ?? [];

    private static Api.Runs.ActivityState Activity(ActivityNode node, IReadOnlyList<TaskRow> tasks, IReadOnlyList<RunEvent> events, DateTimeZone zone)
    {
        var task = tasks.LastOrDefault(t => t.Task.Activity.Value == node.Name.Text);
        var done = events.OfType<TaskSucceeded>().LastOrDefault(e => e.Task.Activity.Value == node.Name.Text);
        return new Api.Runs.ActivityState(
            node.Name.Text,
            node.Type.Text,
            "-",
            task?.State switch { null => "pending", "cancelled" => "dead", { } state => state },
            [],
            [.. (done?.Outputs ?? []).Select(o => new Api.Runs.TransitionState($"{node.Name.Text}.{o.Name}", o.Name, false, o.Rows, false))],
            At(task?.StartedAt, zone),
            At(task?.EndedAt, zone),
            At(task?.Due, zone),
            task?.StartedAt is null ? 0 : task.Attempt,
            null,
            task?.Error)
        {
            Books = ShownBooks.Of(done?.Books),
            Tasks = task?.Task.Ordinal ?? 0,
        };
    }

    private static DateTimeOffset? At(Instant? instant, DateTimeZone zone) => instant is { } i ? i.InZone(zone).ToDateTimeOffset() : null;
}
