using System.Globalization;
using Jalon.Api.Campaigns;
using Jalon.Cli.Views;

namespace Jalon.Cli.Verbs;

internal static class ScheduleVerb
{
    public static Command Create(Shell shell)
    {
        var of = new Argument<string>("CAMPAIGN") { Description = shell.Help["schedule.of"] };
        var count = new Option<int>("-n", "--count") { Description = shell.Help["schedule.count"], DefaultValueFactory = _ => 10, HelpName = "N" };
        var next = new Command("next", shell.Help["schedule.next"]) { of, count };
        shell.Does(next, parsed => Paths.File(parsed.GetValue(of)), async (visit, cancellation) =>
        {
            var upcoming = await visit.Client.UpcomingAsync(Paths.Named(visit.Get(of)), visit.Get(count), cancellation).ConfigureAwait(false);
            visit.Call.Answer(upcoming, u => Write(visit, u));
            return ExitCode.Done;
        });
        return new Command("schedule", shell.Help["schedule"]) { next };
    }

    private static void Write(Visit visit, Upcoming upcoming)
    {
        if (upcoming.Runs.Count == 0)
        {
            visit.Out.WriteLine(visit.Say.Format("schedule." + (upcoming.Schedule == "on" ? "spent" : upcoming.Schedule), upcoming.Campaign, upcoming.Signal is { } signal ? $" --name {signal}" : ""));
            return;
        }

        if (upcoming.Version is null)
            visit.Error.WriteLine(visit.Say.Format("schedule.draft", upcoming.Campaign));
        var weekdays = visit.Say["weekdays"].Split(' ');
        var table = new HumanTable(visit.Call.Streams.Width);
        foreach (var run in upcoming.Runs)
            table.Add(weekdays[(int)run.DayOfWeek], run.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture), run.ToString("zzz", CultureInfo.InvariantCulture), upcoming.Zone);
        table.Write(visit.Out);
    }
}
