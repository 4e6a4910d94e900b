using Jalon.Api.Runs;
using Jalon.Host.Access;
using Jalon.Host.Questions;
using Jalon.Host.Questions.Explaining;
using Jalon.Host.Words;
using Jalon.Host.Workspace;
using Jalon.Runs;
using Jalon.Runs.Requests;
using Asked = Jalon.Runs.Requests.RunRequest;
using RunRequest = Jalon.Api.Runs.RunRequest;

namespace Jalon.Host.Server.Endpoints;

/// <summary>Runs: begun, looked at, steered.</summary>
internal static class Runs
{
    private static readonly Asked[] Steering = [Asked.Pause, Asked.Resume, Asked.Stop, Asked.Restart, Asked.Retry, Asked.SkipWait];

    public static void Map(Routes on, Rooms rooms)
    {
        on.Post<RunRequest, Run>("/runs", Role.Operator, "Begins a run of a campaign's version in force, or of a file's text.", async (c, request) =>
            Said(rooms.Book.Run(await rooms.Life.StartAsync(request, c.By, c.Cancellation).ConfigureAwait(false)), c));
        on.Get("/runs/{run}", "A run: campaign#n, or a campaign's name for its last.", c => Said(rooms.Book.Run(Named(rooms, c)), c));
        on.Get("/runs/{run}/tasks", "The tasks of a run, in the order in which they began.", c => rooms.Book.Tasks(Named(rooms, c)));
        on.Get("/runs/{run}/logs", "The log of a run.", c =>
                rooms.Book.Logs(Named(rooms, c), c.Query("activity"), c.Number("after", 0), (int)c.Number("limit", int.MaxValue)))
            .Takes("activity", "Lines of this activity alone.")
            .Takes("after", "Lines after this sequence.")
            .Takes("limit", "The most lines; the last ones for a negative number.");
        on.GetAsync("/runs/{run}/tables/{transition}", "Rows of a working table.", async c =>
            {
                var (subject, state) = rooms.Book.Look(Named(rooms, c));
                var most = (int)Math.Clamp(c.Number("limit", 20), 0, 100_000);
                return await new Preview(rooms.Workspace.Engine, rooms.Clock).AskAsync(subject, state, c.Route("transition"), most, c.Cancellation).ConfigureAwait(false);
            }, Role.Operator)
            .Takes("limit", "The most rows; 20 where it is not said.");
        on.GetAsync("/runs/{run}/why", "The way of one key through a run: where it went, and what turned it away.", c =>
            {
                var run = Named(rooms, c);
                var (subject, state) = rooms.Book.Look(run);
                var key = c.Query("key") ?? throw Problems.Usage("name a key");
                return new Explanation(rooms.Workspace, rooms.Clock).AskAsync(rooms.Store.Find(run)!, subject, state, key, c.Query("of"), c.Cancellation);
            }, Role.Operator)
            .Takes("key", "The key; its parts joined with : where it has several.", required: true)
            .Takes("of", "The entity whose key it is; the first that the campaign targets where it is not said.");
        on.Get("/runs/{run}/reach", "What would run, be kept and be skipped if something were asked of a run, or of one of its activities.", c => rooms.Reaching.Of(
                Named(rooms, c), c.Query("request") ?? throw Problems.Usage("name a request"), c.Query("activity"), c.Book))
            .Takes("request", "Of a run: pause, resume, stop, retry, restart or skip-wait. Of an activity: skip or restart.", required: true)
            .Takes("activity", "The activity; the run as a whole where it is not said.");
        on.Post("/runs/{run}/activities/{activity}/{request}", Role.Operator, "Asks something of an activity of a run: skip its failed or waiting task, or restart from it.", async c =>
        {
            var run = Named(rooms, c);
            var already = await rooms.Life.AskAsync(run, Activity(c.Route("request")), ActivityNamed(c.Route("activity")), c.By, c.Cancellation).ConfigureAwait(false);
            return Said(rooms.Book.Run(run), c) with { Already = already is null ? null : LifeCycleWords.Say(already, c.Book) };
        });
        on.Post("/runs/{run}/{request}", Role.Operator, "Asks something of a run: pause, resume, stop, retry, restart or skip-wait.", async c =>
        {
            var run = Named(rooms, c);
            var request = RunRequestText.Parse(c.Route("request").Replace('_', '-')) is { } known && Steering.Contains(known)
                ? known
                : throw Problems.Usage($"nobody knows how to {c.Route("request")} a run");
            // The name alone means the campaign: to stop that is to stop its schedule too.
            var outcome = c.Route("run").Contains('#', StringComparison.Ordinal)
                ? await rooms.Life.AskAsync(run, request, c.By, c.Cancellation).ConfigureAwait(false)
                : await rooms.Life.AskAsync(run.Campaign, request, c.By, c.Cancellation).ConfigureAwait(false);
            var now = rooms.Book.Run(outcome.Run is { } asked ? Jalon.Runs.RunId.Parse(asked) : run);
            return Said(now, c) with { Already = outcome.Result == "already" ? LifeCycleWords.Say(outcome.Text, c.Book) : null };
        });
    }

    private static Jalon.Runs.RunId Named(Rooms rooms, Call c) => rooms.Book.Named(c.Route("run"));

    private static ActivityRequest Activity(string request) =>
        ActivityRequestText.Parse(request) ?? throw Problems.Usage($"nobody knows how to {request} an activity");

    private static ActivityName ActivityNamed(string name) =>
        ActivityName.TryParse(name, out var known) ? known : throw Problems.Usage($"'{name}' is no name of an activity");

    private static Run Said(Run run, Call c) => run with { Offers = Offers.Said(run.Offers, c.Book) };
}
