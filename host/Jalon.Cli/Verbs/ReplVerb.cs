using Jalon.Cli.Repl;

namespace Jalon.Cli.Verbs;

internal static class ReplVerb
{
    // What a person reads of an answer; :cs and a query's own limit see to more.
    private const int MostShown = 200;

    public static Command Create(Shell shell)
    {
        var limit = new Option<int?>("--limit") { Description = shell.Help["query.limit"], HelpName = "N" };
        var command = new Command("repl", shell.Help["repl"]) { limit };
        shell.Does(command, async (visit, cancellation) =>
        {
            var streams = visit.Call.Streams;
            var types = streams.Interactive && !Console.IsInputRedirected;
            var repl = new ReplSession(visit, new Lazy<ICSharpLines>(visit.Call.Entrance.CSharp), visit.Get(limit) ?? (types ? MostShown : null));
            if (!types)
                return await repl.RunAsync(new PipedEntries(Console.In, repl.Writing), cancellation).ConfigureAwait(false);
            visit.Out.WriteLine(visit.Say["repl.hello"]);
            await repl.RunAsync(new TypedEntries(new Terminal(visit.Out), HistoryFile.OfUser(), repl.Writing), cancellation).ConfigureAwait(false);
            return ExitCode.Done;
        });
        return command;
    }
}
