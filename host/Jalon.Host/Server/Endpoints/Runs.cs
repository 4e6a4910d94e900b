using Jalon.Api.Runs;
using Jalon.Host.Access;
using Jalon.Host.Execution;
using Jalon.Host.Questions;
using Jalon.Host.Workspace;
using Jalon.Runs.Requests;
using RunRequest = Jalon.Api.Runs.RunRequest;

namespace Jalon.Host.Server.Endpoints;

/// <summary>Runs: begun, looked at, steered.</summary>
internal static class Runs
{
    public static void Map(Routes on, Rooms rooms)
    {
        on.Post<RunRequest, Run>("/runs", Role.Operator, "Begins a run of a campaign, or of a file's.", async (c, request) =>
        {
            ReadCampaign Read() => request.File is { } file ? rooms.Workspace.Read(file, request.Campaign)
                : rooms.Workspace.Named(request.Campaign ?? throw Problems.Usage("name a file or a campaign"));
            return await rooms.Turns.TakeAsync(
                Read().Campaign.Name,
                () =>
                {
                    // Read again: it may have been deleted while others had their turn.
                    var subject = rooms.Workspace.Publish(Read());
                    var asOf = request.AsOf is { } at ? Instants.Read(at, subject.Zone) : (Instant?)null;
                    return Task.FromResult(Said(rooms.Book.Run(rooms.Runner.Start(subject, request.Parameters, asOf, c.By)), c));
                },
                c.Cancellation).ConfigureAwait(false);
        });
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
        on.Post("/runs/{run}/{request}", Role.Operator, "Asks something of a run: pause, resume, stop, retry, restart or skip-wait.", async c =>
        {
            var run = Named(rooms, c);
            var request = RunRequestText.Parse(c.Route("request").Replace('_', '-')) ?? throw Problems.Usage($"nobody knows how to {c.Route("request")} a run");
            if (request == Jalon.Runs.Requests.RunRequest.Restart)
                return await rooms.Turns.TakeAsync(run.Campaign, async () => Said(rooms.Book.Run(await rooms.Runner.RestartAsync(run, c.By).ConfigureAwait(false)), c), c.Cancellation).ConfigureAwait(false);
            await rooms.Runner.AskAsync(run, request, c.By).ConfigureAwait(false);
            return Said(rooms.Book.Run(run), c);
        });
    }

    private static Jalon.Runs.RunId Named(Rooms rooms, Call c) => rooms.Book.Named(c.Route("run"));

    private static Run Said(Run run, Call c) => run with { Offers = Offers.Said(run.Offers, c.Book) };
}
