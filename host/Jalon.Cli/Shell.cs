using System.Text.Json;
using Jalon.Cli.Words;

namespace Jalon.Cli;

/// <summary>What every verb has around it: the shared options, the host, and one place that turns any failure into a message and an exit code.</summary>
internal sealed class Shell
{
    private static readonly JsonSerializerOptions Indented = new(Api.Json.Options) { WriteIndented = true };

    private readonly IEntrance _entrance;

    public Shell(IEntrance entrance, Streams streams)
    {
        (_entrance, Streams) = (entrance, streams);
        var say = new Vocabulary(streams.Language);
        Workspace = new Option<string?>("--workspace", "-w") { Description = say["option.workspace"], Recursive = true, HelpName = "DIR" };
        Json = new Option<bool>("--json") { Description = say["option.json"], Recursive = true };
        Language = new Option<string?>("--lang") { Description = say["option.lang"], Recursive = true, HelpName = "en|fr" };
        Language.AcceptOnlyFromAmong("en", "fr");
    }

    public Option<string?> Workspace { get; }

    public Option<bool> Json { get; }

    public Option<string?> Language { get; }

    public Streams Streams { get; }

    /// <summary>The words of the language that the command line was started in, for help texts.</summary>
    public Vocabulary Help => new(Streams.Language);

    /// <summary>Gives a command its work on a host.</summary>
    public void Does(Command command, Func<ParseResult, string?> near, Func<Visit, CancellationToken, Task<int>> work) =>
        Does(command, async (call, cancellation) =>
        {
            var session = await _entrance
                .OpenAsync(call.Parsed.GetValue(Workspace), near(call.Parsed), call.Say.Language, cancellation).ConfigureAwait(false);
            if (session.ReadOnlyStore is { } store)
                call.Error.WriteLine(call.Say.Format("store.readonly", store));
            await using (session.ConfigureAwait(false))
                return await work(new Visit(call, session), cancellation).ConfigureAwait(false);
        });

    /// <summary>Gives a command its work on a host of the workspace around the current folder.</summary>
    public void Does(Command command, Func<Visit, CancellationToken, Task<int>> work) => Does(command, _ => null, work);

    /// <summary>Gives a command its work without a host.</summary>
    public void Does(Command command, Func<Invocation, CancellationToken, Task<int>> work) =>
        command.SetAction(async (parsed, cancellation) =>
        {
            var call = new Invocation(parsed, Streams, new Vocabulary(parsed.GetValue(Language) ?? Streams.Language), _entrance, parsed.GetValue(Json));
            try
            {
                return await work(call, cancellation).ConfigureAwait(false);
            }
            catch (ProblemException e)
            {
                return Tell(call, e.Problem);
            }
            catch (HostGoneException e)
            {
                return Tell(call, new Problem("engine", null, e.Message, []));
            }
            catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
            {
                return ExitCode.Interrupted;
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                return Tell(call, new Problem("engine", null, e.Message, []));
            }
        });

    /// <summary>Writes an answer as JSON.</summary>
    public static void Write<T>(TextWriter to, T answer) => to.WriteLine(JsonSerializer.Serialize(answer, Indented));

    /// <summary>Says what was not carried out, and gives the exit code for it.</summary>
    public static int Tell(Invocation call, Problem problem)
    {
        if (call.Json)
        {
            Write(call.Streams.Out, problem);
        }
        else if (problem.Diagnostics.Count > 0)
        {
            Views.DiagnosticsView.Write(call.Streams.Error, call.Say, problem.Diagnostics);
        }
        else
        {
            call.Streams.Error.WriteLine(problem.Code is null ? $"jalon: {problem.Message}" : $"jalon: {problem.Code}: {problem.Message}");
        }

        return ExitCode.Of(problem);
    }
}
