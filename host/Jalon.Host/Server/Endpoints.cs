using Jalon.Api;
using Jalon.Api.Questions;
using Jalon.Compilers.CSharp;
using Jalon.Host.Execution;
using Jalon.Host.Questions;
using Jalon.Host.Questions.Pictures;
using Jalon.Host.Store;
using Jalon.Host.Workspace;
using Jalon.Language.Formatting;
using Jalon.Language.Syntax;
using Jalon.Runs.Requests;
using Microsoft.AspNetCore.Builder;

namespace Jalon.Host.Server;

/// <summary>What can be asked of a host over HTTP: the other side of <see cref="JalonClient"/>.</summary>
internal static class Endpoints
{
    public static void Map(WebApplication app, OpenWorkspace workspace, IRunStore store, Runner runner, CSharpCompiler compiler, IClock clock)
    {
        var book = new RunBook(workspace, store, runner);
        var files = new CampaignFiles(workspace, store);
        var turns = new Turns();
        var on = new Routes(app);

        on.Get("/health", _ => Task.FromResult<object?>(new { status = "ok" }));
        on.Get("/campaigns", c =>
        {
            var list = book.List();
            return Task.FromResult<object?>(list with { Campaigns = [.. list.Campaigns.Select(one => Said(one, c))] });
        });
        on.Get("/campaigns/{name}", c => Task.FromResult<object?>(Said(book.Campaign(c.Route("name")), c)));
        on.Post("/campaigns/{name}/duplicate", c =>
        {
            var name = c.Query("as") ?? throw Usage("say the new name");
            files.Duplicate(c.Route("name"), name);
            return Task.FromResult<object?>(Said(book.Campaign(name), c));
        });
        on.Delete("/campaigns/{name}", c => turns.TakeAsync<object?>(
            c.Route("name"),
            async () =>
            {
                await files.DeleteAsync(c.Route("name"), c.Cancellation).ConfigureAwait(false);
                return null;
            },
            c.Cancellation));

        on.Post("/runs", async c =>
        {
            var request = await c.BodyAsync<Api.Runs.RunRequest>().ConfigureAwait(false);
            ReadCampaign Read() => request.File is { } file ? workspace.Read(file, request.Campaign)
                : workspace.Named(request.Campaign ?? throw Usage("name a file or a campaign"));
            return await turns.TakeAsync<object?>(
                Read().Campaign.Name,
                () =>
                {
                    // Read again: it may have been deleted while others had their turn.
                    var subject = workspace.Publish(Read());
                    var asOf = request.AsOf is { } at ? Instants.Read(at, subject.Zone) : (Instant?)null;
                    return Task.FromResult<object?>(Said(book.Run(runner.Start(subject, request.Parameters, asOf, c.By)), c));
                },
                c.Cancellation).ConfigureAwait(false);
        });
        on.Get("/runs/{run}", c => Task.FromResult<object?>(Said(book.Run(book.Named(c.Route("run"))), c)));
        on.Get("/runs/{run}/tasks", c => Task.FromResult<object?>(book.Tasks(book.Named(c.Route("run")))));
        on.Get("/runs/{run}/logs", c => Task.FromResult<object?>(
            book.Logs(book.Named(c.Route("run")), c.Query("activity"), c.Number("after", 0), (int)c.Number("limit", int.MaxValue))));
        on.Get("/runs/{run}/tables/{transition}", async c =>
        {
            var (subject, state) = book.Look(book.Named(c.Route("run")));
            var most = (int)Math.Clamp(c.Number("limit", 20), 0, 100_000);
            return await new Preview(workspace.Engine, clock).AskAsync(subject, state, c.Route("transition"), most, c.Cancellation).ConfigureAwait(false);
        });
        on.Post("/runs/{run}/{request}", async c =>
        {
            var run = book.Named(c.Route("run"));
            var request = RunRequestText.Parse(c.Route("request").Replace('_', '-')) ?? throw Usage($"nobody knows how to {c.Route("request")} a run");
            if (request == RunRequest.Restart)
                return await turns.TakeAsync<object?>(run.Campaign, async () => Said(book.Run(await runner.RestartAsync(run, c.By).ConfigureAwait(false)), c), c.Cancellation).ConfigureAwait(false);
            await runner.AskAsync(run, request, c.By).ConfigureAwait(false);
            return Said(book.Run(run), c);
        });

        on.Post("/query", async c => await new Query(workspace, compiler, clock).AskAsync(await c.BodyAsync<QueryRequest>().ConfigureAwait(false), c.Book, c.Cancellation).ConfigureAwait(false));
        on.Post("/assist", async c => new Assist(workspace).Answer(await c.BodyAsync<AssistRequest>().ConfigureAwait(false)));
        on.Post("/check", async c => Check(workspace, await c.BodyAsync<CheckRequest>().ConfigureAwait(false), clock, c));
        on.Post("/test", async c => await new TestSuite(workspace, compiler, clock).AskAsync(await c.BodyAsync<TestRequest>().ConfigureAwait(false), c.Cancellation).ConfigureAwait(false));
        on.Get("/plan", async c => await new Planning(workspace, clock).AskAsync(workspace.Read(c.Query("file") ?? throw Usage("name a file"), null), c.Book, c.Cancellation).ConfigureAwait(false));
        on.Text("/graph", c => Draw(workspace, book, c.Query("of") ?? throw Usage("name a file or a run"), c.Query("format") ?? "text"));
        on.Text("/format", c => Format(workspace, c.Query("file") ?? throw Usage("name a file")));
        on.Get("/plugins", _ => Task.FromResult<object?>(workspace.Plugins.Plugins.Select(Plugin).ToList()));
        app.MapGet("/events", c => EventStream.WriteAsync(c, store));
    }

    private static Api.Campaigns.Campaign Said(Api.Campaigns.Campaign campaign, Call c) => campaign with { Offers = Offers.Said(campaign.Offers, c.Book) };

    private static Api.Runs.Run Said(Api.Runs.Run run, Call c) => run with { Offers = Offers.Said(run.Offers, c.Book) };

    private static CheckAnswer Check(OpenWorkspace workspace, CheckRequest request, IClock clock, Call c)
    {
        var dialect = request.Engine is { } engine ? EngineCheck.Named(engine) : null;
        var check = new EngineCheck(workspace, clock);
        var models = workspace.Folder.Models.Select(workspace.Folder.Shown).ToHashSet(StringComparer.Ordinal);
        var files = request.Files.Count > 0
            ? request.Files.Select(workspace.Folder.Shown).ToList()
            : [.. models, .. workspace.Folder.Campaigns.Concat(workspace.Folder.Tests).Select(workspace.Folder.Shown)];
        var said = files.SelectMany(f => Said(workspace, f, models, a => dialect is null ? [] : check.Of(a, dialect))).DistinctBy(d => (d.Source.Name, d.Span, d.Code));
        return new CheckAnswer(files, Problems.Said(said, c.Book));
    }

    private static IReadOnlyList<Language.Diagnostics.Diagnostic> Said(
        OpenWorkspace workspace, string file, HashSet<string> models, Func<Language.FileAnalysis, IEnumerable<Language.Diagnostics.Diagnostic>> more)
    {
        try
        {
            if (models.Contains(file))
                return [.. workspace.Model.Diagnostics.Where(d => d.Source.Name == file)];
            var analysis = workspace.Analyse(file, null);
            return [.. analysis.Diagnostics, .. more(analysis)];
        }
        catch (InvalidTextException e)
        {
            return e.Diagnostics;
        }
    }

    private static string Draw(OpenWorkspace workspace, RunBook book, string of, string format)
    {
        var picture = of.Contains('#', StringComparison.Ordinal) || !File.Exists(workspace.Folder.Full(of))
            ? Picture.Of(book.Run(book.Named(of)))
            : Picture.Of(workspace.Read(of, null).Campaign);
        return format switch
        {
            "text" => TextPicture.Draw(picture),
            "mermaid" => MermaidPicture.Draw(picture),
            "dot" => DotPicture.Draw(picture),
            "svg" => SvgPicture.Draw(picture),
            _ => throw Usage($"there is no format '{format}'; there are text, mermaid, dot and svg"),
        };
    }

    private static string Format(OpenWorkspace workspace, string file)
    {
        var source = new SourceText(workspace.Folder.Shown(file), workspace.Folder.Read(file));
        var parsed = Parser.ParseFile(source);
        return Formatter.Format(parsed) ?? throw Problems.Of(parsed.Diagnostics, source.Name);
    }

    private static Api.Plugins.Plugin Plugin(Plugins.Plugin p)
    {
        // Why a plugin cannot be used is often known only once it was tried.
        p.Verify();
        return new Api.Plugins.Plugin(
            p.Manifest?.Identity.Id ?? p.Folder.Name,
            p.Manifest?.Identity.Version.ToString() ?? "-",
            p.Folder.Origin.ToString().ToLowerInvariant(),
            [.. p.Types],
            p.Problem is null,
            p.Problem);
    }

    private static ProblemException Usage(string message) => new(new Problem("usage", null, message, []));
}
