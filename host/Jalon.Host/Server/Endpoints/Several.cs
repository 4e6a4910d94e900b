using Jalon.Api.Campaigns;
using Jalon.Host.Access;
using Jalon.Host.Workspace;
using Jalon.Runs.Requests;

namespace Jalon.Host.Server.Endpoints;

/// <summary>Several campaigns at once, and two of them side by side.</summary>
internal static class Several
{
    public static void Map(Routes on, Rooms rooms)
    {
        foreach (var (request, needs) in Campaigns.Asked.Select(a => (a.Request, a.Needs)).Append((RunRequest.Delete, Role.Designer)))
        {
            on.Post<BulkRequest, BulkAnswer>($"/bulk/{request.Text()}", needs, $"Asks {request.Text()} of all campaigns that meet a condition, or says what that would do.", (c, asked) =>
                rooms.Bulk.AskAsync(asked, request, c.By, c.Book, c.Cancellation));
        }

        on.GetAsync("/diff", "How two versions differ: each a campaign's campaign@3, its draft campaign, or a file.", c => rooms.Comparison.AskAsync(
                c.Query("before") ?? throw Problems.Usage("say what is compared: before and after"),
                c.Query("after") ?? throw Problems.Usage("say what is compared: before and after"),
                c.Query("counts") == "true",
                c.Cancellation))
            .Takes("before", "The first.", required: true)
            .Takes("after", "The second.", required: true)
            .Takes("counts", "true for what each would target today.");
    }
}
