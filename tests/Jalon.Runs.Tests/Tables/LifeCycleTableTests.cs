using Jalon.Runs.Requests;
using Jalon.Runs.States;

namespace Jalon.Runs.Tests.Tables;

/// <summary>Every status and every request have their line in <c>tests/runs/life_cycle.table</c>.</summary>
public class LifeCycleTableTests
{
    internal const string Table = "life_cycle";

    [Fact]
    public void Every_request_in_every_status_is_answered_as_the_table_says()
    {
        var path = Path.Combine(RunTableTests.Folder(), $"{Table}.table");
        var found = string.Concat(
            from request in Enum.GetValues<RunRequest>()
            from status in Enum.GetValues<RunStatus>()
            let answer = LifeCycle.Ask(status, request)
            select $"{request.Text(),-13} | {status.Text(),-15} | {answer.Verdict,-9} | {answer.Text}\n");
        if (Environment.GetEnvironmentVariable("JALON_ACCEPT") == "1") File.WriteAllText(path, found);
        else Assert.Equal(File.ReadAllText(path), found);
    }

    [Fact]
    public void Every_status_and_request_reads_back_from_its_text()
    {
        Assert.All(Enum.GetValues<RunStatus>(), status => Assert.Equal(status, RunStatusText.Parse(status.Text())));
        Assert.All(Enum.GetValues<RunRequest>(), request => Assert.Equal(request, RunRequestText.Parse(request.Text())));
    }
}
