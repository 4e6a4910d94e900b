using Jalon.Host.Questions;
using Jalon.Host.Workspace;

namespace Jalon.Host.Server.Endpoints;

/// <summary>When campaigns run.</summary>
internal static class Schedules
{
    private const int Most = 1000;

    public static void Map(Routes on, Rooms rooms)
    {
        var foretelling = new Foretelling(rooms.Workspace, rooms.Store.Campaigns, rooms.Clock);
        on.Get("/schedule", "When a campaign's schedule starts it next.", c =>
                foretelling.Ask(c.Query("of") ?? throw Problems.Usage("name a campaign or a file"), (int)Math.Clamp(c.Number("count", 10), 1, Most)))
            .Takes("of", "A campaign's name, or a file.", required: true)
            .Takes("count", "How many runs; 10 where it is not said.");
    }
}
