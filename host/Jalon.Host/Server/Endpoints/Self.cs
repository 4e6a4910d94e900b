using Jalon.Api;
using Jalon.Host.Access;

namespace Jalon.Host.Server.Endpoints;

/// <summary>The host itself: whether it is well, what it takes, what changes.</summary>
internal static class Self
{
    public static void Map(Routes on, Rooms rooms)
    {
        on.Get("/health", "Whether the host and its store answer.", _ => new Health("ok", rooms.Store.LastChange()));
        on.Text("/openapi.json", "This interface, as an OpenAPI document.", c =>
        {
            c.Context.Response.ContentType = "application/json; charset=utf-8";
            return OpenApi.Document(on.All);
        });
        on.Stream("/events", "What changes, as server-sent events; each carries its sequence as its id.", c => EventStream.WriteAsync(c, rooms.Store))
            .Takes("after", "Changes after this sequence; the header Last-Event-ID goes before.");
        on.Bytes("/backup", "A copy of the store as it stands at this instant, as a SQLite file.", c => BackupStream.WriteAsync(c, rooms.Workspace.Folder.State), Role.Admin);
    }
}
