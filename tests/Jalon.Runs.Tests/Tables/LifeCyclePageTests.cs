using System.Globalization;
using System.Text;
using Jalon.Runs.Requests;
using Jalon.Runs.States;

namespace Jalon.Runs.Tests.Tables;

/// <summary><c>docs/life-cycle.md</c> is made of the table that the machine goes by. JALON_ACCEPT=1 writes it anew.</summary>
public class LifeCyclePageTests
{
    private static readonly (RunStatus Status, string Means)[] Statuses =
    [
        (RunStatus.Draft, "No version of it is in force: it is being written, was taken back, or left the archive."),
        (RunStatus.Scheduled, "A version is in force, and its schedule or a person will start it."),
        (RunStatus.InProgress, "Tasks run, or wait for an instant or an answer."),
        (RunStatus.PauseRequested, "No task starts any more; those in flight are ending."),
        (RunStatus.Paused, "Nothing is in flight, and nothing starts until somebody resumes it."),
        (RunStatus.WithError, "At least one task is held by an error; independent branches may still be going on."),
        (RunStatus.Completed, "The last run came to its end, and no schedule starts another."),
        (RunStatus.Stopped, "Somebody, or an error under `on_error = stop`, ended it."),
        (RunStatus.Archived, "Put away, read only."),
    ];

    [Fact]
    public void The_page_says_what_the_table_says()
    {
        var path = Path.Combine(RunTableTests.Folder(), "..", "..", "docs", "life-cycle.md");
        if (Environment.GetEnvironmentVariable("JALON_ACCEPT") == "1")
            File.WriteAllText(path, Page());
        Assert.Equal(File.ReadAllText(path), Page());
    }

    private static string Page()
    {
        var page = new StringBuilder(
            """
            # The life of a campaign

            This page is made of the table that the host goes by (`Jalon.Runs.Requests.LifeCycle`); a test holds the two together.

            ## Statuses


            """);
        page.Append("| status | means |\n|---|---|\n");
        foreach (var (status, means) in Statuses)
            page.Append(CultureInfo.InvariantCulture, $"| `{status.Text()}` | {means} |\n");
        page.Append(
            """

            A run under way goes before a schedule, and the archive before both. Of several runs under way at once (`overlap = allow`) one that is held by an
            error is shown first, else the latest.

            ## What can be asked

            *yes*: it is done. *so*: it is so already; nothing is done, and that is a success, so that every request can be repeated. Nothing: refused, with
            the reason that stands below (exit code 3).


            """);
        page.Append(CultureInfo.InvariantCulture, $"| request | {string.Join(" | ", Statuses.Select(s => s.Status.Text().Replace('_', ' ')))} |\n|---|{string.Concat(Statuses.Select(_ => "---|"))}\n");
        foreach (var request in Enum.GetValues<RunRequest>())
            page.Append(CultureInfo.InvariantCulture, $"| `{request.Text()}` | {string.Join(" | ", Statuses.Select(s => Cell(LifeCycle.Ask(s.Status, request).Verdict)))} |\n");
        foreach (var request in Enum.GetValues<RunRequest>())
        {
            page.Append(CultureInfo.InvariantCulture, $"\n### {request.Text()}\n\n");
            foreach (var same in LifeCycle.All.Where(c => c.Request == request).GroupBy(c => c.Answer))
                page.Append(CultureInfo.InvariantCulture, $"- {string.Join(", ", same.Select(c => c.Status.Text().Replace('_', ' ')))}: {Said(same.Key)}\n");
            foreach (var more in More(request))
                page.Append(CultureInfo.InvariantCulture, $"- {more}\n");
        }

        page.Append(
            """

            ## What can be asked of one activity

            `jalon skip RUN ACTIVITY` and `jalon restart RUN --from ACTIVITY`. Both first say what will run, be kept and be skipped. A run that was stopped is over for good; one
            that is completed is taken up again as long as it is the campaign's last, is not archived and has its working tables.

            | the activity | `skip` | `restart --from` |
            |---|---|---|

            """);
        foreach (var (standing, state) in ActivityStandings.All)
            page.Append(CultureInfo.InvariantCulture, $"| {standing} | {Asked(state, ActivityRequest.Skip)} | {Asked(state, ActivityRequest.Restart)} |\n");
        return page.ToString();
    }

    private static string Asked(RunState state, ActivityRequest request)
    {
        var answer = ActivityRequests.Ask(state, request, ActivityStandings.Activity);
        return answer.IsOffered ? "yes" : Said(answer);
    }

    // What the status alone does not tell.
    private static IEnumerable<string> More(RunRequest request) => request switch
    {
        RunRequest.Publish => [$"where the text, its plugins, its model and its zone are those in force, and nobody closed or stopped it: {Said(LifeCycle.IsInForce)}"],
        RunRequest.Close =>
        [
            $"where somebody closed or stopped the schedule before: {Said(LifeCycle.IsClosed)}",
            $"where the schedule has no instant left: {Said(LifeCycle.IsSpent)}",
            $"where the version in force has no schedule: {Said(LifeCycle.HasNoSchedule)}",
        ],
        RunRequest.Stop => ["asked of the campaign by its name, its schedule starts no more runs either; asked of one run (`campaign#3`), the schedule goes on"],
        RunRequest.SkipWait => ["where no task waits for an instant: refused, no task waits for an instant"],
        RunRequest.Purge => [$"where that was done before: {Said(LifeCycle.IsPurged)}"],
        RunRequest.Start => ["a version in force is what begins, whatever its file says meanwhile; `jalon run FILE` freezes and begins the file's text"],
        _ => [],
    };

    private static string Cell(Verdict verdict) => verdict switch { Verdict.Allowed => "yes", Verdict.AlreadySo => "so", _ => "" };

    private static string Said(Answer answer) => answer.Verdict switch
    {
        Verdict.Allowed => answer.Text,
        Verdict.AlreadySo => $"already so, {answer.Text}",
        _ => $"refused, {answer.Text}",
    };
}
