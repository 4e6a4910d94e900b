namespace Jalon.Cli.Verbs;

internal static class TuiVerb
{
    public static Command Create(Shell shell)
    {
        var command = new Command("tui", shell.Help["tui"]);
        shell.Does(command, (visit, cancellation) => visit.Call.Entrance.ConsoleAsync(visit.Client, visit.Say.Language, cancellation));
        return command;
    }
}
