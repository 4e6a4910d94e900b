using Jalon.EndToEnd.Tests.RealInput;
using Jalon.Host.Workspace.Samples;

namespace Jalon.EndToEnd.Tests.Processes;

/// <summary>A real disk that is full: the run says so and ends, and goes on once there is room.</summary>
public class FullDiskTests
{
    [Theory]
    [InlineData(300)]
    [InlineData(700)]
    public async Task A_full_disk_is_one_clear_error_and_the_run_goes_on_once_there_is_room(int kilobytesLeft)
    {
        using var disk = SmallDisk.Mount(megabytes: 16);
        if (disk is null)
            Assert.Skip("a small disk can be mounted by root on Linux only");
        SampleWorkspace.WriteTo(disk.Folder);
        (await JalonProcess.RunAsync(disk.Folder, "list")).Well(); // the store is there before the disk is full
        disk.Fill(kilobytesLeft);

        var full = await JalonProcess.RunAsync(disk.Folder, "run", "campaigns/spring_sale.campaign");
        Assert.True(ExitCodes.Of("a full disk") == full.Exit, full.All);
        Assert.Equal(
            $"jalon: the disk with the store {disk.Folder}/.jalon/store.db is full; make room and resume, nothing was half written\n"
            + "jalon resume spring_sale#1 goes on from there, no finished task repeats\n",
            full.Error);
        Assert.Contains("in progress  spring_sale", (await JalonProcess.RunAsync(disk.Folder, "list")).Well().Out, StringComparison.Ordinal);

        disk.Free();
        (await JalonProcess.RunAsync(disk.Folder, "resume", "spring_sale")).Well();
        await using var host = await HostedWorkspace.OnAsync(disk.Folder);
        var resumed = await host.Client.RunAsync("spring_sale#1", TestContext.Current.CancellationToken);
        var undisturbed = await host.RunAsync("campaigns/spring_sale.campaign");
        Assert.Equal(("completed", "completed"), (resumed.Status, undisturbed.Status));
        Assert.Equal(undisturbed.Activities.SelectMany(a => a.Outputs), resumed.Activities.SelectMany(a => a.Outputs));
    }
}
