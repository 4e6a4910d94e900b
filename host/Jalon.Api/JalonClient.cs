using System.Globalization;
using System.Net.Http.Json;
using System.Net.ServerSentEvents;
using System.Net.Sockets;
using System.Runtime.CompilerServices;
using Jalon.Api.Campaigns;
using Jalon.Api.Plugins;
using Jalon.Api.Questions;
using Jalon.Api.Runs;

namespace Jalon.Api;

/// <summary>The client of a host's HTTP interface. Safe to use from several threads.</summary>
public sealed class JalonClient : IJalonClient, IDisposable
{
    private readonly HttpClient _http;
    private readonly string _where;

    private JalonClient(HttpClient http, string where) => (_http, _where) = (http, where);

    /// <summary>A client of the host that listens on a Unix domain socket. Nothing is connected before the first call.</summary>
    /// <param name="socketPath">The socket's path.</param>
    /// <param name="language">The language of messages, <c>en</c> or <c>fr</c>.</param>
    public static JalonClient OverSocket(string socketPath, string language)
    {
        var handler = new SocketsHttpHandler
        {
            UseProxy = false,
            ConnectCallback = async (_, cancellation) =>
            {
                var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
                try
                {
                    await socket.ConnectAsync(new UnixDomainSocketEndPoint(socketPath), cancellation).ConfigureAwait(false);
                    return new NetworkStream(socket, ownsSocket: true);
                }
                catch
                {
                    socket.Dispose();
                    throw;
                }
            },
        };
        var http = new HttpClient(handler) { BaseAddress = new Uri("http://jalon/"), Timeout = Timeout.InfiniteTimeSpan };
        http.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
        return new JalonClient(http, socketPath);
    }

    /// <summary>Asks only whether anybody answers.</summary>
    /// <exception cref="HostGoneException">Nobody does.</exception>
    public async Task PingAsync(CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "health");
        using var response = await Send(request, cancellation).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async Task<CampaignList> CampaignsAsync(CancellationToken cancellation) => (await Get<CampaignList>("campaigns", cancellation).ConfigureAwait(false)).Whole();

    /// <inheritdoc/>
    public Task<Campaign> CampaignAsync(string name, CancellationToken cancellation) => Get<Campaign>($"campaigns/{Escape(name)}", cancellation);

    /// <inheritdoc/>
    public Task<Campaign> DuplicateAsync(string name, string newName, CancellationToken cancellation) =>
        Post<Campaign>($"campaigns/{Escape(name)}/duplicate?as={Escape(newName)}", null, cancellation);

    /// <inheritdoc/>
    public async Task DeleteAsync(string name, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Delete, $"campaigns/{Escape(name)}");
        using var response = await Send(request, cancellation).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public Task<Outcome> ActAsync(string campaign, string request, CancellationToken cancellation) =>
        Post<Outcome>($"campaigns/{Escape(campaign)}/{Escape(request)}", null, cancellation);

    /// <inheritdoc/>
    public Task<Outcome> RollBackAsync(string campaign, int version, CancellationToken cancellation) =>
        Post<Outcome>(string.Create(CultureInfo.InvariantCulture, $"campaigns/{Escape(campaign)}/rollback?to={version}"), null, cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyList<VersionLine>> VersionsAsync(string campaign, CancellationToken cancellation) =>
        Get<IReadOnlyList<VersionLine>>($"campaigns/{Escape(campaign)}/versions", cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyList<AuditLine>> AuditAsync(string? campaign, string? since, int limit, CancellationToken cancellation) => Get<IReadOnlyList<AuditLine>>(
        string.Create(CultureInfo.InvariantCulture, $"audit?limit={limit}")
        + (campaign is null ? "" : $"&campaign={Escape(campaign)}")
        + (since is null ? "" : $"&since={Escape(since)}"),
        cancellation);

    /// <inheritdoc/>
    public Task<BulkAnswer> BulkAsync(BulkRequest request, CancellationToken cancellation) => Post<BulkAnswer>($"bulk/{Escape(request.Request)}", request, cancellation);

    /// <inheritdoc/>
    public Task<CampaignDiff> DiffAsync(string before, string after, bool counts, CancellationToken cancellation) =>
        Get<CampaignDiff>($"diff?before={Escape(before)}&after={Escape(after)}{(counts ? "&counts=true" : "")}", cancellation);

    /// <inheritdoc/>
    public Task<Run> StartAsync(RunRequest request, CancellationToken cancellation) => Post<Run>("runs", request, cancellation);

    /// <inheritdoc/>
    public Task<Run> RunAsync(string run, CancellationToken cancellation) => Get<Run>($"runs/{Escape(run)}", cancellation);

    /// <inheritdoc/>
    public Task<Run> AskAsync(string run, string request, CancellationToken cancellation) =>
        Post<Run>($"runs/{Escape(run)}/{Escape(request)}", null, cancellation);

    /// <inheritdoc/>
    public Task<RunReach> ReachAsync(string run, string request, string? activity, CancellationToken cancellation) =>
        Get<RunReach>($"runs/{Escape(run)}/reach?request={Escape(request)}{(activity is null ? "" : $"&activity={Escape(activity)}")}", cancellation);

    /// <inheritdoc/>
    public Task<Run> AskAsync(string run, string activity, string request, CancellationToken cancellation) =>
        Post<Run>($"runs/{Escape(run)}/activities/{Escape(activity)}/{Escape(request)}", null, cancellation);

    /// <inheritdoc/>
    public Task<Run> SignalAsync(string campaign, SignalRequest request, CancellationToken cancellation) =>
        Post<Run>($"campaigns/{Escape(campaign)}/signals", request, cancellation);

    /// <inheritdoc/>
    public Task<Upcoming> UpcomingAsync(string of, int count, CancellationToken cancellation) =>
        Get<Upcoming>(string.Create(CultureInfo.InvariantCulture, $"schedule?of={Escape(of)}&count={count}"), cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyList<TaskState>> TasksAsync(string run, CancellationToken cancellation) =>
        Get<IReadOnlyList<TaskState>>($"runs/{Escape(run)}/tasks", cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyList<LogLine>> LogsAsync(string run, string? activity, long after, int limit, CancellationToken cancellation) =>
        Get<IReadOnlyList<LogLine>>(
            string.Create(CultureInfo.InvariantCulture, $"runs/{Escape(run)}/logs?after={after}&limit={limit}")
            + (activity is null ? "" : $"&activity={Escape(activity)}"),
            cancellation);

    /// <inheritdoc/>
    public Task<Rows> PreviewAsync(string run, string transition, int limit, CancellationToken cancellation) =>
        Get<Rows>(string.Create(CultureInfo.InvariantCulture, $"runs/{Escape(run)}/tables/{Escape(transition)}?limit={limit}"), cancellation);

    /// <inheritdoc/>
    public Task<Why> WhyAsync(string run, string key, string? of, CancellationToken cancellation) =>
        Get<Why>($"runs/{Escape(run)}/why?key={Escape(key)}{(of is null ? "" : $"&of={Escape(of)}")}", cancellation);

    /// <inheritdoc/>
    public Task<QueryAnswer> QueryAsync(QueryRequest request, CancellationToken cancellation) => Post<QueryAnswer>("query", request, cancellation);

    /// <inheritdoc/>
    public Task<Assistance> AssistAsync(AssistRequest request, CancellationToken cancellation) => Post<Assistance>("assist", request, cancellation);

    /// <inheritdoc/>
    public Task<TestAnswer> TestAsync(TestRequest request, CancellationToken cancellation) => Post<TestAnswer>("test", request, cancellation);

    /// <inheritdoc/>
    public Task<CheckAnswer> CheckAsync(CheckRequest request, CancellationToken cancellation) => Post<CheckAnswer>("check", request, cancellation);

    /// <inheritdoc/>
    public Task<Plan> PlanAsync(string of, CancellationToken cancellation) => Get<Plan>($"plan?of={Escape(of)}", cancellation);

    /// <inheritdoc/>
    public Task<string> GraphAsync(string fileOrRun, string format, CancellationToken cancellation) =>
        GetText($"graph?of={Escape(fileOrRun)}&format={Escape(format)}", cancellation);

    /// <inheritdoc/>
    public Task<string> FormatAsync(string file, CancellationToken cancellation) => GetText($"format?file={Escape(file)}", cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyList<Plugin>> PluginsAsync(CancellationToken cancellation) => Get<IReadOnlyList<Plugin>>("plugins", cancellation);

    /// <inheritdoc/>
    public async IAsyncEnumerable<ChangeEvent> ChangesAsync(long after, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, string.Create(CultureInfo.InvariantCulture, $"events?after={after}"));
        using var response = await Send(request, cancellation).ConfigureAwait(false);
        var stream = await response.Content.ReadAsStreamAsync(cancellation).ConfigureAwait(false);
        var events = SseParser.Create(stream, (_, data) => System.Text.Json.JsonSerializer.Deserialize<ChangeEvent>(data, Json.Options)!);
        var items = events.EnumerateAsync(cancellation).GetAsyncEnumerator(cancellation);
        await using var _ = items.ConfigureAwait(false);
        while (true)
        {
            try
            {
                if (!await items.MoveNextAsync().ConfigureAwait(false))
                    break;
            }
            catch (Exception e) when (e is IOException or HttpRequestException)
            {
                throw Gone(e);
            }

            yield return items.Current.Data;
        }

        throw Gone(null);
    }

    /// <inheritdoc/>
    public async Task BackupAsync(Stream to, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "backup");
        using var response = await Send(request, cancellation).ConfigureAwait(false);
        try
        {
            await response.Content.CopyToAsync(to, cancellation).ConfigureAwait(false);
        }
        catch (HttpRequestException e)
        {
            throw Gone(e);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    private static string Escape(string part) => Uri.EscapeDataString(part);

    private async Task<T> Get<T>(string path, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        using var response = await Send(request, cancellation).ConfigureAwait(false);
        return await Read<T>(response, cancellation).ConfigureAwait(false);
    }

    private async Task<string> GetText(string path, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        using var response = await Send(request, cancellation).ConfigureAwait(false);
        return await response.Content.ReadAsStringAsync(cancellation).ConfigureAwait(false);
    }

    private async Task<T> Post<T>(string path, object? body, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path);
        if (body is not null)
            request.Content = JsonContent.Create(body, body.GetType(), options: Json.Options);
        using var response = await Send(request, cancellation).ConfigureAwait(false);
        return await Read<T>(response, cancellation).ConfigureAwait(false);
    }

    private async Task<HttpResponseMessage> Send(HttpRequestMessage request, CancellationToken cancellation)
    {
        HttpResponseMessage response;
        try
        {
            response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation).ConfigureAwait(false);
        }
        catch (HttpRequestException e)
        {
            throw Gone(e);
        }

        if (response.IsSuccessStatusCode)
            return response;
        using (response)
        {
            var problem = response.Content.Headers.ContentType?.MediaType == "application/json"
                ? await Read<Problem>(response, cancellation).ConfigureAwait(false)
                : new Problem("engine", null, $"the host answered {(int)response.StatusCode} to {request.Method} {request.RequestUri}", []);
            throw new ProblemException(problem);
        }
    }

    private async Task<T> Read<T>(HttpResponseMessage response, CancellationToken cancellation)
    {
        try
        {
            return (await response.Content.ReadFromJsonAsync<T>(Json.Options, cancellation).ConfigureAwait(false))!;
        }
        catch (IOException e)
        {
            throw Gone(e);
        }
    }

    private HostGoneException Gone(Exception? inner) => new($"no host answers on {_where}; start one with 'jalon serve'", inner);
}
