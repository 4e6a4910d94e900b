using System.Globalization;
using Jalon.Host.Store.Sqlite;

namespace Jalon.Host.Server;

/// <summary>A copy of the store, sent as it was taken. It goes to whoever asks and never to a path that they name: what this user may write is not theirs to choose.</summary>
internal static class BackupStream
{
    public static async Task WriteAsync(Call call, string state)
    {
        var copy = Path.Combine(state, $"backup-{Guid.NewGuid():N}.db");
        try
        {
            SqliteBackup.Take(Path.Combine(state, "store.db"), copy);
            var file = File.OpenRead(copy);
            await using (file.ConfigureAwait(false))
            {
                var response = call.Context.Response;
                response.ContentType = "application/octet-stream";
                // What is cut off is known to be by its length.
                response.Headers.ContentLength = file.Length;
                response.Headers.ContentDisposition = string.Create(CultureInfo.InvariantCulture, $"attachment; filename=\"store.db\"");
                await file.CopyToAsync(response.Body, call.Cancellation).ConfigureAwait(false);
            }
        }
        finally
        {
            File.Delete(copy);
        }
    }
}
