using System.Globalization;
using System.Text.Json;
using Jalon.Api;
using Jalon.Host.Store;
using Microsoft.AspNetCore.Http;

namespace Jalon.Host.Server;

/// <summary>Changes as server-sent events, each with its sequence as the id, so that a client that was cut off goes on where it was.</summary>
internal static class EventStream
{
    public static async Task WriteAsync(Call call, IRunStore store)
    {
        var context = call.Context;
        var after = long.TryParse(context.Request.Headers["Last-Event-ID"], CultureInfo.InvariantCulture, out var last) ? last : call.Number("after", 0);
        context.Response.ContentType = "text/event-stream";
        await context.Response.Body.FlushAsync(call.Cancellation).ConfigureAwait(false);
        try
        {
            await foreach (var change in store.Changes.After(after, call.Cancellation).ConfigureAwait(false))
            {
                var data = JsonSerializer.Serialize(new ChangeEvent(change.Sequence, change.Kind, change.Campaign, change.Run, change.Activity), Json.Options);
                await context.Response.WriteAsync(string.Create(CultureInfo.InvariantCulture, $"id: {change.Sequence}\ndata: {data}\n\n"), call.Cancellation).ConfigureAwait(false);
                await context.Response.Body.FlushAsync(call.Cancellation).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException)
        {
            // Whoever followed has gone, or the host ends.
        }
    }
}
