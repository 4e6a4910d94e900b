using System.Globalization;
using System.Text.Json;
using Jalon.Api;
using Jalon.Language.Diagnostics;
using Microsoft.AspNetCore.Http;

namespace Jalon.Host.Server;

/// <summary>One request: its parts, and the language of whoever asks.</summary>
internal sealed record Call(HttpContext Context)
{
    public CancellationToken Cancellation => Context.RequestAborted;

    public Phrasebook Book => Phrasebook.For(Context.Request.Headers.AcceptLanguage.ToString());

    /// <summary>Who asks.</summary>
    public string By => Peer.Of(Context.Features);

    public string Route(string name) => (string)Context.Request.RouteValues[name]!;

    public string? Query(string name) => Context.Request.Query.TryGetValue(name, out var value) ? value.ToString() : null;

    public long Number(string name, long usual) => Query(name) is not { } text ? usual
        : long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number
        : throw new ProblemException(new Problem("usage", null, $"{name} must be a number, not '{text}'", []));

    public async Task<T> BodyAsync<T>()
    {
        try
        {
            return await JsonSerializer.DeserializeAsync<T>(Context.Request.Body, Json.Options, Cancellation).ConfigureAwait(false)
                ?? throw new JsonException("nothing was sent");
        }
        catch (JsonException e)
        {
            throw new ProblemException(new Problem("usage", null, $"the body is no {typeof(T).Name}: {e.Message}", []));
        }
    }
}
