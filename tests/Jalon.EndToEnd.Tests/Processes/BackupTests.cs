namespace Jalon.EndToEnd.Tests.Processes;

/// <summary>A backup taken while a host serves, and put back when none does.</summary>
public sealed class BackupTests
{
    [Fact]
    public async Task A_backup_of_a_host_that_serves_is_restored_once_it_has_ended()
    {
        using var workspace = TemporaryWorkspace.Shop();
        var file = Path.Combine(workspace.Folder, "night.db");
        using (var host = JalonProcess.Start(workspace.Folder, "serve"))
        {
            await host.UntilToldAsync("listening on");
            (await JalonProcess.RunAsync(workspace.Folder, "start", "good")).Well();
            (await JalonProcess.RunAsync(workspace.Folder, "backup", file)).Well();
            if (!OperatingSystem.IsWindows())
                Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
            (await JalonProcess.RunAsync(workspace.Folder, "start", "good")).Well();

            var again = await JalonProcess.RunAsync(workspace.Folder, "backup", file);
            Assert.Equal((3, $"jalon: {file} is there already; name a new file\n"), (again.Exit, again.Error));
            var early = await JalonProcess.RunAsync(workspace.Folder, "restore", file, "--yes");
            Assert.Equal((3, $"jalon: a host serves {workspace.Folder}; end it before its store is replaced\n"), (early.Exit, early.Error));
            host.Signal("TERM");
            await host.EndAsync();
        }

        var unasked = await JalonProcess.RunAsync(workspace.Folder, "restore", file);
        Assert.Equal((3, "nothing was restored\n"), (unasked.Exit, unasked.Error.Split(": ")[^1]));
        Assert.Contains("run 2 of version 1", (await JalonProcess.RunAsync(workspace.Folder, "show", "good")).Well().Out, StringComparison.Ordinal);
        var restored = (await JalonProcess.RunReadingAsync(workspace.Folder, "restore\n", "restore", file)).Well();
        Assert.Contains(".jalon/store.db.before-", restored.Out, StringComparison.Ordinal);
        Assert.Contains("run 1 of version 1", (await JalonProcess.RunAsync(workspace.Folder, "show", "good")).Well().Out, StringComparison.Ordinal);
        (await JalonProcess.RunAsync(workspace.Folder, "start", "good")).Well();
    }
}
