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
                var table = new HumanTable(visit.Call.Streams.Width).Right(2, 4, 5);
                table.Add(say["h.task"], say["h.state"], say["h.attempt"], say["h.started"], say["h.took"], say["h.rows"], say["h.error"]);
                foreach (var t in all)
                {
                    table.Add(
                        t.Id,
                        t.State,
                        say.Count(t.Attempt),
                        Vocabulary.Time(t.StartedAt),
                        say.Seconds((t.EndedAt ?? DateTimeOffset.UtcNow) - t.StartedAt),
                        t.Rows is { } rows ? say.Count(rows) : say["none"],
                        t.Error ?? (t.WaitingUntil is { } until ? say.Format("run.waiting", Vocabulary.Time(until)) : ""));
                }

                table.Write(visit.Out);
            });
            return ExitCode.Done;
        });
        return command;
    }
}
