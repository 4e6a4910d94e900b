using Jalon.Api.Runs;
using Jalon.Host.Access;
using Jalon.Host.Questions;

namespace Jalon.Host.Server.Endpoints;

/// <summary>Signals: what happened elsewhere.</summary>
internal static class Signals
{
    public static void Map(Routes on, Rooms rooms)
    {
        var signals = new Host.Campaigns.Signals(rooms.Store, rooms.Runner, rooms.Workspace, rooms.Clock);
        on.Post<SignalRequest, Run>("/campaigns/{name}/signals", Role.Operator, "Tells a campaign that something has happened: a run that waits for it goes on, or one is begun.", async (c, request) =>
        {
            var run = rooms.Book.Run(await signals.TakeAsync(c.Route("name"), request, c.By).ConfigureAwait(false));
            return run with { Offers = Offers.Said(run.Offers, c.Book) };
        });
    }
}
