using System.Globalization;
using Jalon.Api.Runs;

namespace Jalon.Cli.Verbs;

internal static class LogsVerb
{
    public static Command Create(Shell shell)
    {
        var run = new Argument<string>("RUN") { Description = shell.Help["run.ref"] };
        var activity = new Option<string?>("--activity") { Description = shell.Help["logs.activity"], HelpName = "NAME" };
        var last = new Option<int?>("--last") { Description = shell.Help["logs.last"], HelpName = "N" };
        var follow = new Option<bool>("--follow", "-f") { Description = shell.Help["logs.follow"] };
        var command = new Command("logs", shell.Help["logs"]) { run, activity, last, follow };
        shell.Does(command, async (visit, cancellation) =>
        {
            var lines = await visit.Client
                .LogsAsync(visit.Get(run), visit.Get(activity), 0, visit.Get(last) is { } n ? -n : int.MaxValue, cancellation).ConfigureAwait(false);
            visit.Call.Answer(lines, all => Write(visit, all));
            if (visit.Get(follow))
                await Follow(visit, visit.Get(run), visit.Get(activity), lines.Count == 0 ? 0 : lines[^1].Sequence, cancellation).ConfigureAwait(false);
            return ExitCode.Done;
        });
        return command;
    }

    private static async Task Follow(Visit visit, string run, string? activity, long after, CancellationToken cancellation)
    {
        var current = await visit.Client.RunAsync(run, cancellation).ConfigureAwait(false);
        // What was written between the two answers; then what each change brings.
        await More().ConfigureAwait(false);
        await foreach (var change in visit.Client.ChangesAsync(current.Sequence, cancellation).ConfigureAwait(false))
        {
            if (change.Run == current.Id)
                await More().ConfigureAwait(false);
        }

        async Task More()
        {
            var more = await visit.Client.LogsAsync(current.Id, activity, after, int.MaxValue, cancellation).ConfigureAwait(false);
            Write(visit, more);
            after = more.Count == 0 ? after : more[^1].Sequence;
        }
    }

    private static void Write(Visit visit, IReadOnlyList<LogLine> lines)
    {
        foreach (var line in lines)
        {
            var at = line.At.ToString("yyyy-MM-dd HH:mm:ss zzz", CultureInfo.InvariantCulture);
            visit.Out.WriteLine($"{at} {line.Level,-7} {line.Activity ?? visit.Say["none"]}  {line.Message}");
        }
    }
}
