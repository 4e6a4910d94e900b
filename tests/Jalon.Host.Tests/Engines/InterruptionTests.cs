using DuckDB.NET.Data;
using Jalon.Host.Engines.DuckDb;

namespace Jalon.Host.Tests.Engines;

/// <summary>A query that is told to end does, whichever moment it is told at.</summary>
public sealed class InterruptionTests : IAsyncLifetime
{
    // Some hours of work.
    private const string Forever = "SELECT count(*) FROM range(10000000) a, range(10000000) b WHERE (a.range * b.range) % 7 = 3";

    private readonly DuckDBConnection _connection = new("DataSource=:memory:");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await _connection.OpenAsync(Cancellation);

    public ValueTask DisposeAsync() => _connection.DisposeAsync();

    [Fact]
    public async Task An_interrupt_that_comes_before_the_query_begins_is_not_forgotten()
    {
        await using var command = _connection.CreateCommand();
        command.CommandText = Forever;
        using var stop = new CancellationTokenSource();
        using var interruption = new Interruption(command, stop.Token);
        await stop.CancelAsync();
        var ended = await Assert.ThrowsAnyAsync<Exception>(() => Task.Run(() => command.ExecuteScalar(), Cancellation).WaitAsync(TimeSpan.FromMinutes(2), Cancellation));
        // While the statement is prepared, the driver says it in another way than while it runs.
        Assert.True(ended is OperationCanceledException or DuckDBException { Message: "INTERRUPT Error: Interrupted!" }, ended.ToString());
    }

    [Fact]
    public async Task A_query_ends_at_whichever_moment_it_is_told_and_the_connection_serves_the_next()
    {
        for (var moment = TimeSpan.Zero; moment < TimeSpan.FromMilliseconds(20); moment += TimeSpan.FromMicroseconds(400))
        {
            using var stop = new CancellationTokenSource(moment);
            await Assert.ThrowsAsync<OperationCanceledException>(
                () => Task.Run(() => _connection.Rows(Forever, cancellation: stop.Token), Cancellation).WaitAsync(TimeSpan.FromMinutes(2), Cancellation));
        }

        Assert.Equal(1, _connection.Single("SELECT 1", cancellation: Cancellation));
    }
}
