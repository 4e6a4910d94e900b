namespace Jalon.Cli.Verbs;

internal static class BackupVerb
{
    private const UnixFileMode Private = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    public static Command Create(Shell shell)
    {
        var file = new Argument<string>("FILE") { Description = shell.Help["backup.file"] };
        var command = new Command("backup", shell.Help["backup"]) { file };
        shell.Does(command, async (visit, cancellation) =>
        {
            var path = Path.GetFullPath(visit.Get(file));
            if (File.Exists(path))
                throw new ProblemException(new Problem("refused", null, visit.Say.Format("backup.there", path), []));
            if (Path.GetDirectoryName(path) is { } folder && !Directory.Exists(folder))
                throw new ProblemException(new Problem("refused", null, visit.Say.Format("backup.no_folder", folder), []));
            var bytes = await WriteAsync(visit.Client, path, cancellation).ConfigureAwait(false);
            visit.Call.Answer(new { file = path, bytes }, _ => visit.Out.WriteLine(visit.Say.Format("backup.done", path, visit.Say.Count(bytes))));
            return ExitCode.Done;
        });
        return command;
    }

    // Under its own name only once it is whole and on the disk.
    private static async Task<long> WriteAsync(IJalonClient client, string path, CancellationToken cancellation)
    {
        var part = path + ".part";
        try
        {
            long bytes;
            var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
                options.UnixCreateMode = Private;
            var to = new FileStream(part, options);
            await using (to.ConfigureAwait(false))
            {
                await client.BackupAsync(to, cancellation).ConfigureAwait(false);
                to.Flush(flushToDisk: true);
                bytes = to.Length;
            }

            File.Move(part, path);
            return bytes;
        }
        finally
        {
            File.Delete(part);
        }
    }
}
