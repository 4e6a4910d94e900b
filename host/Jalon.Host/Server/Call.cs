using System.Globalization;
using System.Text.Json;
using Jalon.Api;
using Jalon.Host.Access;
using Jalon.Language.Diagnostics;
using Microsoft.AspNetCore.Http;

namespace Jalon.Host.Server;

/// <summary>One request: its parts, who asks, and in which language.</summary>
internal sealed record Call(HttpContext Context, Person Person)
{
    public CancellationToken Cancellation => Context.RequestAborted;

    public Phrasebook Book => Phrasebook.For(Context.Request.Headers.AcceptLanguage.ToString());

    /// <summary>Who asks, by name.</summary>
    public string By => Person.User;

    public string Route(string name) => (string)Context.Request.RouteValues[name]!;

    public string? Query(string name) => Context.Request.Query.TryGetValue(name, out var value) ? value.ToString() : null;

    public long Number(string name, long usual) => Query(name) is not { } text ? usual
        : long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number
        : throw new ProblemException(new Problem("usage", null, $"{name} must be a number, not '{text}'", []));

    public bool Flag(string name) => Query(name) is { } text && (text is "" or "true" ? true
        : text is "false" ? false : throw new ProblemException(new Problem("usage", null, $"{name} must be true or false, not '{text}'", [])));

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
