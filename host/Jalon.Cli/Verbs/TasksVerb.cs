using Jalon.Api.Runs;
using Jalon.Cli.Views;
using Jalon.Cli.Words;

namespace Jalon.Cli.Verbs;

internal static class TasksVerb
{
    public static Command Create(Shell shell)
    {
        var run = new Argument<string>("RUN") { Description = shell.Help["run.ref"] };
        var command = new Command("tasks", shell.Help["tasks"]) { run };
        shell.Does(command, async (visit, cancellation) =>
        {
            var tasks = await visit.Client.TasksAsync(visit.Get(run), cancellation).ConfigureAwait(false);
            visit.Call.Answer(tasks, all =>
            {
                var say = visit.Say;
                var table = new HumanTable(visit.Call.Streams.Width).Right(3, 4, 5);
                table.Add(say["h.task"], say["h.state"], say["h.started"], say["h.took"], say["h.in"], say["h.out"], say["h.note"]);
                foreach (var t in all)
                {
                    table.Add(
                        t.Id,
                        t.State,
                        Vocabulary.Time(t.StartedAt),
                        say.Seconds((t.EndedAt ?? DateTimeOffset.UtcNow) - t.StartedAt),
                        Count(say, t.Books?.In ?? t.Waiting?.Rows),
                        Count(say, t.Books?.Out ?? t.Rows),
                        Note(say, t));
                }

                table.Write(visit.Out);
            });
            return ExitCode.Done;
        });
        return command;
    }

    private static string Count(Vocabulary say, long? rows) => rows is { } number ? say.Count(number) : say["none"];

    // Most tasks have one attempt, and a terminal has no room to say so.
    private static string Note(Vocabulary say, TaskState task) => string.Join(
        ": ", ((string[])[task.Attempt > 1 ? say.Format("tasks.attempt", task.Attempt) : "", Told(say, task)]).Where(t => t.Length > 0));

    private static string Told(Vocabulary say, TaskState task) => task switch
    {
        { Error: { } error } => error,
        { Waiting: { } waiting, WaitingUntil: { } until } => say.Format("tasks.waits.until", Vocabulary.Time(waiting.Since), say.WaitedFor(waiting.For), Vocabulary.Time(until)),
        { Waiting: { } waiting } => say.Format("tasks.waits", Vocabulary.Time(waiting.Since), say.WaitedFor(waiting.For)),
        { WaitingUntil: { } until } => say.Format("run.waiting", Vocabulary.Time(until)),
        { Books.Dropped: { } dropped } => string.Join(", ", dropped.Select(d => $"{say.Count(d.Rows)} {d.Cause}")),
        _ => "",
    };
}
