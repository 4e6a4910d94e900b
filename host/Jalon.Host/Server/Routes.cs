using System.Text.Json;
using Jalon.Api;
using Jalon.Host.Engines;
using Jalon.Host.Execution;
using Jalon.Host.Plugins;
using Jalon.Host.Store;
using Jalon.Host.Words;
using Jalon.Host.Workspace;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Jalon.Host.Server;

/// <summary>Routes whose answers are JSON or text, and whose failures are problems: the one place where a failure becomes what people read.</summary>
internal sealed class Routes(IEndpointRouteBuilder app)
{
    public void Get(string path, Func<Call, Task<object?>> answer) => app.MapGet(path, c => JsonAsync(c, answer));

    public void Post(string path, Func<Call, Task<object?>> answer) => app.MapPost(path, c => JsonAsync(c, answer));

    public void Delete(string path, Func<Call, Task<object?>> answer) => app.MapDelete(path, c => JsonAsync(c, answer));

    public void Text(string path, Func<Call, string> answer) => app.MapGet(path, c => GuardedAsync(c, call =>
    {
        var text = answer(call);
        c.Response.ContentType = "text/plain; charset=utf-8";
        return c.Response.WriteAsync(text, call.Cancellation);
    }));

    private static Task JsonAsync(HttpContext context, Func<Call, Task<object?>> answer) => GuardedAsync(context, async call =>
    {
        var value = await answer(call).ConfigureAwait(false);
        if (value is null)
            context.Response.StatusCode = StatusCodes.Status204NoContent;
        else
            await WriteAsync(context, value, call.Cancellation).ConfigureAwait(false);
    });

    private static async Task GuardedAsync(HttpContext context, Func<Call, Task> work)
    {
        var call = new Call(context);
        try
        {
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

    private static Problem? ProblemOf(Exception e, Call call) => e switch
    {
        SaidProblemException p => p.In(call.Book),
        ProblemException p => p.Problem,
        UnboundVersionException { InnerException: InvalidTextException t } u => new Problem("refused", t.Diagnostics[0].Code, u.Message, []),
        UnboundVersionException u => new Problem("refused", null, u.Message, []),
        InvalidTextException t => new Problem("invalid", null, t.Message, Problems.Said(t.Diagnostics, call.Book)),
        EngineFault f => new Problem("engine", f.Code, f.Message, []),
        StoreFault f => new Problem("engine", null, f.Message, []),
        FencedWriteException f => new Problem("refused", null, f.Message, []),
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
        context.Response.ContentType = "application/json; charset=utf-8";
        return JsonSerializer.SerializeAsync(context.Response.Body, value, value.GetType(), Json.Options, cancellation);
    }
}
