namespace Jalon.Cli.Verbs;

internal static class FmtVerb
{
    public static Command Create(Shell shell)
    {
        var files = new Argument<string[]>("FILE") { Description = shell.Help["fmt.files"], Arity = ArgumentArity.OneOrMore };
        var check = new Option<bool>("--check") { Description = shell.Help["fmt.check"] };
        var command = new Command("fmt", shell.Help["fmt"]) { files, check };
        shell.Does(command, parsed => parsed.GetValue(files)?.FirstOrDefault(), async (visit, cancellation) =>
        {
            var changed = new List<string>();
            foreach (var file in visit.Get(files))
            {
                var canonical = await visit.Client.FormatAsync(Path.GetFullPath(file), cancellation).ConfigureAwait(false);
                if (canonical == await File.ReadAllTextAsync(file, cancellation).ConfigureAwait(false))
                    continue;
                changed.Add(file);
                if (!visit.Get(check))
                    await Replace(file, canonical, cancellation).ConfigureAwait(false);
            }

            visit.Call.Answer(changed, all => all.ForEach(f => visit.Out.WriteLine(visit.Say.Format(visit.Get(check) ? "fmt.would" : "fmt.changed", f))));
            return visit.Get(check) && changed.Count > 0 ? ExitCode.No : ExitCode.Done;
        });
        return command;
    }

    // Whole or not at all: a text under someone's hands must survive a full disk.
    private static async Task Replace(string file, string text, CancellationToken cancellation)
    {
        var beside = file + ".new";
        await File.WriteAllTextAsync(beside, text, cancellation).ConfigureAwait(false);
        File.Move(beside, file, overwrite: true);
    }
}
