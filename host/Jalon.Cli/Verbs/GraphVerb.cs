namespace Jalon.Cli.Verbs;

internal static class GraphVerb
{
    public static Command Create(Shell shell)
    {
        var of = new Argument<string>("FILE|RUN") { Description = shell.Help["graph.of"] };
        var format = new Option<string>("--format") { Description = shell.Help["option.format"], DefaultValueFactory = _ => "text", HelpName = "text|mermaid|dot|svg" };
        format.AcceptOnlyFromAmong("text", "mermaid", "dot", "svg");
        var command = new Command("graph", shell.Help["graph"]) { of, format };
        shell.Does(command, parsed => Paths.File(parsed.GetValue(of)), async (visit, cancellation) =>
        {
            visit.Out.WriteLine((await visit.Client.GraphAsync(Paths.Named(visit.Get(of)), visit.Get(format), cancellation).ConfigureAwait(false)).TrimEnd());
            return ExitCode.Done;
        });
        return command;
    }
}
