using System.Net.Sockets;
using Jalon.Api;
using Jalon.Api.Runs;
using Jalon.Host.Server;
using Jalon.Host.Tests.Plugins;

namespace Jalon.Host.Tests.Server;

/// <summary>A real host on a small workspace of its own, asked through the real client over its socket.</summary>
internal sealed class HostedShop : IAsyncDisposable
{
    /// <summary>A campaign that ends at once.</summary>
    public const string Quick = "campaign quick { activity people : build-audience { query = from customer } }";

    /// <summary>A campaign that waits for longer than any test.</summary>
    public const string Slow =
        """
        campaign slow {
          activity people : build-audience { query = from customer }
          activity pause : wait { input = people  for = 7 days }
        }
        """;

    private readonly string _socketFolder = Directory.CreateTempSubdirectory("jalon-").FullName;
    private RunningHost? _host;
    private JalonClient? _client;

    private HostedShop()
    {
        Write("jalon.json", "{}");
        Write("data/customer.csv", "id,email,country\n1,a@example.com,FR\n2,b@example.com,DE\n3,c@example.com,FR\n");
        Write("model/shop.model", "entity customer { key = id }");
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("jalon-shop-").FullName;

    public string Socket => Path.Combine(_socketFolder, "host.sock");

    public IJalonClient Client => _client!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static async Task<HostedShop> OpenAsync(params (string Path, string Text)[] files)
    {
        var shop = Closed(files);
        await shop.HostAsync();
        return shop;
    }

    /// <summary>The workspace without a host.</summary>
    public static HostedShop Closed(params (string Path, string Text)[] files)
    {
        var shop = new HostedShop();
        foreach (var (path, text) in files)
            shop.Write(path, text);
        return shop;
    }

    public async Task HostAsync(string? root = null, string language = "en")
    {
        _host = await RunningHost.StartAsync(new HostOptions(root ?? Folder, Socket, Gallery.Shipped, Serves: true) { Time = Time }, Cancellation);
        _client = JalonClient.OverSocket(Socket, language);
    }

    public async Task StopAsync()
    {
        _client?.Dispose();
        if (_host is not null)
            await _host.DisposeAsync();
        (_client, _host) = (null, null);
    }

    public async Task RestartAsync()
    {
        await StopAsync();
        await HostAsync();
    }

    /// <summary>What the host's clock and timers are.</summary>
    public TimeProvider Time { get; set; } = TimeProvider.System;

    public string At(string path) => Path.Combine(Folder, path);

    public void Write(string path, string text) => Write(path, System.Text.Encoding.UTF8.GetBytes(text));

    public void Write(string path, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(At(path))!);
        File.WriteAllBytes(At(path), bytes);
    }

    /// <summary>What a plain HTTP client gets.</summary>
    public async Task<string> GetAsync(string path)
    {
        using var handler = new SocketsHttpHandler
        {
            ConnectCallback = async (_, cancellation) =>
            {
                var socket = new System.Net.Sockets.Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
                await socket.ConnectAsync(new UnixDomainSocketEndPoint(Socket), cancellation);
                return new NetworkStream(socket, ownsSocket: true);
            },
        };
        using var http = new HttpClient(handler) { BaseAddress = new Uri("http://jalon/") };
        using var response = await http.GetAsync(new Uri(path, UriKind.Relative), Cancellation);
        var text = await response.Content.ReadAsStringAsync(Cancellation);
        return response.IsSuccessStatusCode ? text : throw new InvalidOperationException(text);
    }

    public async Task<Run> StartAsync(string campaign, params (string Name, string Value)[] set)
    {
        try
        {
            return await Client.StartAsync(new RunRequest(null, campaign, set.ToDictionary(s => s.Name, s => s.Value), null), Cancellation);
        }
        catch (ProblemException e) when (e.Problem.Diagnostics.Count > 0)
        {
            throw new InvalidOperationException(string.Join('\n', e.Problem.Diagnostics.Select(d => d.Text)), e);
        }
    }

    /// <summary>Follows a run until it stands as wanted.</summary>
    public async Task<Run> UntilAsync(string run, Func<Run, bool> wanted)
    {
        using var patience = Patience();
        var now = await Client.RunAsync(run, Cancellation);
        try
        {
            if (wanted(now))
                return now;
            await foreach (var change in Client.ChangesAsync(now.Sequence, patience.Token))
            {
                if (change.Campaign == now.Campaign && wanted(now = await Client.RunAsync(run, patience.Token)))
                    return now;
            }
        }
        catch (OperationCanceledException) when (!Cancellation.IsCancellationRequested)
        {
            now = await Client.RunAsync(run, Cancellation);
            Assert.Fail($"{run} is {now.Status}, {string.Join(", ", now.Activities.Select(a => $"{a.Name} {a.State}"))}, and not as wanted; {now.Error}");
        }

        throw new InvalidOperationException("the host has gone");
    }

    /// <summary>Follows what changes until a run begins.</summary>
    /// <param name="run">Which, <c>campaign#n</c>.</param>
    /// <param name="after">The sequence of the last change before it; 0 for all there are.</param>
    public async Task UntilBegunAsync(string run, long after)
    {
        using var patience = Patience();
        await foreach (var change in Client.ChangesAsync(after, patience.Token))
        {
            if (change.Run == run)
                return;
        }
    }

    /// <summary>Follows what changes until a line of a run's log ends as wanted.</summary>
    public async Task UntilLoggedAsync(string run, string end)
    {
        using var patience = Patience();
        await foreach (var change in Client.ChangesAsync(0, patience.Token))
        {
            if (change.Run == run && (await Client.LogsAsync(run, null, 0, int.MaxValue, Cancellation)).Any(l => l.Message.EndsWith(end, StringComparison.Ordinal)))
                return;
        }
    }

    public Task<Run> EndedAsync(string run) => UntilAsync(run, r => r.Status is "completed" or "stopped" or "with_error");

    public Task<Run> WaitingAsync(string run) => UntilAsync(run, r => r.Activities.Any(a => a.State == "waiting"));

    /// <summary>So long is anything waited for that comes at once on a machine with nothing else to do: a test that would never end says so instead.</summary>
    public static CancellationTokenSource Patience()
    {
        var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        patience.CancelAfter(TimeSpan.FromMinutes(3));
        return patience;
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        Directory.Delete(Folder, recursive: true);
        Directory.Delete(_socketFolder, recursive: true);
    }
}
