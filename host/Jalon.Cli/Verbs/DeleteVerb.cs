namespace Jalon.Cli.Verbs;

internal static class DeleteVerb
{
    public static Command Create(Shell shell)
    {
        var campaign = new Argument<string?>("CAMPAIGN") { Description = shell.Help["start.campaign"], Arity = ArgumentArity.ZeroOrOne };
        var several = new Several(shell);
        var command = new Command("delete", shell.Help["delete"]) { campaign };
        several.AddTo(command, campaign);
        shell.Does(command, async (visit, cancellation) =>
        {
            if (several.IsAsked(visit))
                return await several.DoAsync(visit, "delete", visit.Get(campaign), cancellation).ConfigureAwait(false);
            var name = visit.Get(campaign)!;
            if (!visit.Get(several.Yes) && !Confirmed(visit, name))
            {
                visit.Error.WriteLine(visit.Say["delete.kept"]);
                return ExitCode.Refused;
            }

            await visit.Client.DeleteAsync(name, cancellation).ConfigureAwait(false);
            visit.Call.Answer(new { deleted = name }, _ => visit.Out.WriteLine(visit.Say.Format("delete.done", name)));
            return ExitCode.Done;
        });
        return command;
    }

    // Yes and no train a blind yes; a name has to be read.
    private static bool Confirmed(Visit visit, string name)
    {
        visit.Error.Write(visit.Say.Format("delete.ask", name));
        visit.Error.Flush();
        return Console.In.ReadLine()?.Trim() == name;
    }
}
