using System.CommandLine.Invocation;
using Jalon.Cli.Verbs;
using Jalon.Cli.Words;

namespace Jalon.Cli;

/// <summary>All verbs of <c>jalon</c>.</summary>
public static class CommandTree
{
    /// <summary>Reads a command line and does what it says.</summary>
    /// <param name="arguments">Without the program's name.</param>
    /// <param name="entrance">The ways into a workspace.</param>
    /// <param name="streams">Where to write, and for whom.</param>
    /// <param name="cancellation">Beside Ctrl-C.</param>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, IEntrance entrance, Streams streams, CancellationToken cancellation)
    {
        var parsed = Create(entrance, streams).Parse(arguments);
        var configuration = new InvocationConfiguration
        {
            // How a verb is used is the answer to --help, and talk beside a command line that was not understood.
            Output = parsed.Errors.Count > 0 ? streams.Error : streams.Out,
            Error = streams.Error,
            EnableDefaultExceptionHandler = false,
            // Longer than a host takes to let tasks in flight end and to give its runs up, so that a service manager's signal is no crash.
            ProcessTerminationTimeout = TimeSpan.FromSeconds(60),
        };
        // Of a verb that is not there, all the others would push what was said off the screen.
        var isUnknown = arguments.Count > 0 && parsed.Errors.Count > 0 && parsed.CommandResult.Command is RootCommand;
        if (isUnknown && parsed.Action is ParseErrorAction said)
            said.ShowHelp = false;
        var exit = await parsed.InvokeAsync(configuration, cancellation).ConfigureAwait(false);
        if (isUnknown)
            streams.Error.WriteLine(new Vocabulary(streams.Language)["jalon.help"]);
        return parsed.Errors.Count > 0 ? ExitCode.Usage : exit;
    }

    internal static RootCommand Create(IEntrance entrance, Streams streams)
    {
        var shell = new Shell(entrance, streams);
        return new RootCommand(shell.Help["jalon"])
        {
            shell.Workspace,
            shell.Json,
            shell.Language,
            InitVerb.Create(shell),
            CheckVerb.Create(shell),
            TestVerb.Create(shell),
            FmtVerb.Create(shell),
            RunVerb.Create(shell),
            QueryVerb.Create(shell),
            ReplVerb.Create(shell),
            PlanVerb.Create(shell),
            GraphVerb.Create(shell),
            ListVerb.Create(shell),
            ShowVerb.Create(shell),
            TasksVerb.Create(shell),
            LogsVerb.Create(shell),
            PreviewVerb.Create(shell),
            WhyVerb.Create(shell),
            StartVerb.Create(shell),
            SignalVerb.Create(shell),
            ScheduleVerb.Create(shell),
            ResumeVerb.Create(shell),
            AskVerb.Create(shell, "pause", watches: false),
            AskVerb.Create(shell, "stop", watches: false),
            ReachVerb.Retry(shell),
            ReachVerb.Skip(shell),
            AskVerb.Create(shell, "skip-wait", watches: true),
            ReachVerb.Restart(shell),
            ActVerb.Create(shell, "publish"),
            HistoryVerb.Create(shell),
            DiffVerb.Create(shell),
            RollbackVerb.Create(shell),
            ActVerb.Create(shell, "close"),
            ActVerb.Create(shell, "back-to-draft"),
            ActVerb.Create(shell, "archive"),
            ActVerb.Create(shell, "purge"),
            AuditVerb.Create(shell),
            DuplicateVerb.Create(shell),
            DeleteVerb.Create(shell),
            PluginVerb.Create(shell),
            ExplainVerb.Create(shell),
            ServeVerb.Create(shell),
            BackupVerb.Create(shell),
            RestoreVerb.Create(shell),
            TuiVerb.Create(shell),
        };
    }
}
