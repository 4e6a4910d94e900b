using System.Text.Json;
using Jalon.Api;
using Jalon.Host.Access;
using Jalon.Host.Engines;
using Jalon.Host.Execution;
using Jalon.Host.Plugins;
using Jalon.Host.Store;
using Jalon.Host.Words;
using Jalon.Host.Workspace;
using Jalon.Language.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Jalon.Host.Server;

/// <summary>
/// Routes whose answers are JSON or text, and whose failures are problems: the one place where a failure becomes what people read, and where
/// whoever may not is turned away.
/// </summary>
/// <param name="app">Where they are mapped.</param>
/// <param name="roles">Who may what.</param>
internal sealed class Routes(IEndpointRouteBuilder app, Roles roles)
{
    private const string JsonType = "application/json; charset=utf-8";

    private readonly List<Route> _all = [];

    /// <summary>All that were mapped, in their order.</summary>
    public IReadOnlyList<Route> All => _all;

    /// <summary>A question that anybody who has a role may ask.</summary>
    public Route Get<T>(string path, string summary, Func<Call, T> answer, Role needs = Role.Viewer) =>
        GetAsync(path, summary, call => Task.FromResult(answer(call)), needs);

    /// <summary>A question whose answer takes its time.</summary>
    public Route GetAsync<T>(string path, string summary, Func<Call, Task<T>> answer, Role needs = Role.Viewer) =>
        Map(new Route(HttpMethods.Get, path, needs, summary, null, typeof(T)), async call => await answer(call).ConfigureAwait(false));

    /// <summary>A question whose answer is at hand as the JSON of a record.</summary>
    public Route Ready<T>(string path, string summary, Func<Call, ReadOnlyMemory<byte>> answer, Role needs = Role.Viewer) =>
        Write(new Route(HttpMethods.Get, path, needs, summary, null, typeof(T)), call =>
        {
            var json = answer(call);
            call.Context.Response.ContentType = JsonType;
            call.Context.Response.ContentLength = json.Length;
            return call.Context.Response.Body.WriteAsync(json, call.Cancellation).AsTask();
        });

    /// <summary>A question whose answer is plain text.</summary>
    public Route Text(string path, string summary, Func<Call, string> answer, Role needs = Role.Viewer) =>
        Write(new Route(HttpMethods.Get, path, needs, summary, null, typeof(string)), call =>
        {
            var text = answer(call);
            call.Context.Response.ContentType = "text/plain; charset=utf-8";
            return call.Context.Response.WriteAsync(text, call.Cancellation);
        });

    /// <summary>A command, or a question that needs more than a line.</summary>
    public Route Post<TBody, T>(string path, Role needs, string summary, Func<Call, TBody, Task<T>> answer) =>
        Map(new Route(HttpMethods.Post, path, needs, summary, typeof(TBody), typeof(T)),
            async call => await answer(call, await call.BodyAsync<TBody>().ConfigureAwait(false)).ConfigureAwait(false));

    /// <summary>A command that needs no more than its path.</summary>
    public Route Post<T>(string path, Role needs, string summary, Func<Call, Task<T>> answer) =>
        Map(new Route(HttpMethods.Post, path, needs, summary, null, typeof(T)), async call => await answer(call).ConfigureAwait(false));

    /// <summary>A command that takes something away.</summary>
    public Route Delete(string path, Role needs, string summary, Func<Call, Task> work) =>
        Map(new Route(HttpMethods.Delete, path, needs, summary, null, null), async call =>
        {
            await work(call).ConfigureAwait(false);
            return null;
        });

    /// <summary>A route that writes its answer as it comes.</summary>
    public Route Stream(string path, string summary, Func<Call, Task> write, Role needs = Role.Viewer) =>
        Write(new Route(HttpMethods.Get, path, needs, summary, null, typeof(string)), write);

    /// <summary>A route whose answer is bytes, written as they come.</summary>
    public Route Bytes(string path, string summary, Func<Call, Task> write, Role needs) =>
        Write(new Route(HttpMethods.Get, path, needs, summary, null, typeof(Stream)), write);

    private Route Map(Route route, Func<Call, Task<object?>> answer) => Write(route, async call =>
    {
        var value = await answer(call).ConfigureAwait(false);
        if (value is null)
            call.Context.Response.StatusCode = StatusCodes.Status204NoContent;
        else
            await WriteAsync(call.Context, value, call.Cancellation).ConfigureAwait(false);
    });

    private Route Write(Route route, Func<Call, Task> work)
    {
        _all.Add(route);
        app.MapMethods(route.Path, [route.Method], context => GuardedAsync(context, route, work));
        return route;
    }

    private async Task GuardedAsync(HttpContext context, Route route, Func<Call, Task> work)
    {
        var call = new Call(context, Peer.Of(context.Features));
        try
        {
            Allow(call.Person, route);
            await work(call).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (call.Cancellation.IsCancellationRequested)
        {
            // Whoever asked has gone.
        }
        catch (Exception e) when (ProblemOf(e, call) is { } problem)
        {
            context.Response.StatusCode = StatusOf(problem);
            await WriteAsync(context, problem, call.Cancellation).ConfigureAwait(false);
        }
    }

    private void Allow(Person person, Route route)
    {
        var role = roles.Of(person);
        if (role is null)
            throw new SaidProblemException("not_allowed", "problem.no_role", ("user", person.User));
        if (role < route.Needs)
            throw new SaidProblemException("not_allowed", "problem.role", ("user", person.User), ("role", role.Value.Text()), ("needs", route.Needs.Text()));
    }

    private static Problem? ProblemOf(Exception e, Call call) => e switch
    {
        SaidProblemException p => p.In(call.Book),
        ProblemException p => p.Problem,
        UnboundVersionException { InnerException: InvalidTextException t } u => new Problem("refused", t.Diagnostics[0].Code, u.Message, []),
        UnboundVersionException u => new Problem("refused", null, u.Message, []),
        InvalidTextException t => new Problem("invalid", null, t.Message, Problems.Said(t.Diagnostics, call.Book)),
        EngineFault f => new Problem("engine", f.Code, f.Message, []),
        StoreFault f => new Problem("engine", null, f.Message, []),
        FencedWriteException => new Problem("refused", null, call.Book.Say(Phrase.Of("problem.fenced")), []),
        PluginFaultException or PluginProblemException => new Problem("engine", null, e.Message, []),
        IOException or UnauthorizedAccessException => new Problem("engine", null, e.Message, []),
        _ when call.Context.Response.HasStarted => null,
        _ => new Problem("engine", null, $"this is a defect of Jalon: {e.GetType().Name}: {e.Message}", []),
    };

    private static int StatusOf(Problem problem) => problem.Kind switch
    {
        "invalid" or "usage" => StatusCodes.Status400BadRequest,
        "not_found" => StatusCodes.Status404NotFound,
        "refused" => StatusCodes.Status409Conflict,
        "not_allowed" => StatusCodes.Status403Forbidden,
        _ => StatusCodes.Status500InternalServerError,
    };

    private static Task WriteAsync(HttpContext context, object value, CancellationToken cancellation)
    {
        context.Response.ContentType = JsonType;
        return JsonSerializer.SerializeAsync(context.Response.Body, value, value.GetType(), Json.Options, cancellation);
    }
}
