using Jalon.Host.Plugins;
using Jalon.Sdk;

namespace Jalon.Host.Tests.Plugins;

public sealed class ContainmentTests : IDisposable
{
    private readonly Gallery _gallery = new();
    private readonly Plugin _plugin;

    public ContainmentTests() => _plugin = _gallery.With("faulty", "1.0.0").Find().Resolve("faulty");

    public void Dispose()
    {
        _plugin.Unload();
        _gallery.Dispose();
    }

    [Fact]
    public void A_throw_names_the_plugin_and_its_version() =>
        Assert.Equal("faulty 1.0.0 threw FaultyException: out of order (Compose)", Fault("Throw").Message);

    [Fact]
    public void A_hang_ends_with_the_limit() => Assert.Equal("faulty 1.0.0 gave no answer in 0.2 s (Compose)", Fault("Hang", 0.2).Message);

    [Fact]
    public void What_its_host_takes_to_answer_it_is_not_counted()
    {
        using var answered = new ManualResetEventSlim();
        var contained = new Containment(_plugin.Manifest!.Identity, TimeSpan.FromMilliseconds(50));
        Assert.Equal(1, contained.Value("Decide", () => { answered.Wait(); return 1; }, () => { answered.Set(); return TimeSpan.FromMinutes(1); }));
    }

    [Fact]
    public void A_thread_that_has_answered_is_asked_again()
    {
        var contained = new Containment(_plugin.Manifest!.Identity, Containment.DefaultLimit);
        var threads = Enumerable.Range(0, 20).Select(_ => contained.Value("Compose", () => Environment.CurrentManagedThreadId)).ToList();
        Assert.Single(threads.Distinct());
        Assert.NotEqual(Environment.CurrentManagedThreadId, threads[0]);
    }

    [Fact]
    public void A_thread_that_hangs_is_left_behind_and_what_it_gives_later_is_nobodys()
    {
        using var stays = new ManualResetEventSlim();
        using var gone = new ManualResetEventSlim();
        var contained = new Containment(_plugin.Manifest!.Identity, TimeSpan.FromMilliseconds(50));
        var hanging = 0;
        Assert.Throws<PluginFaultException>(() => contained.Value("Compose", Hang));
        stays.Set();
        gone.Wait(TestContext.Current.CancellationToken);
        Assert.All(Enumerable.Range(1, 5), n => Assert.Equal(n, Patiently(() => n)));
        Assert.NotEqual(hanging, Patiently(() => Environment.CurrentManagedThreadId));

        int Patiently(Func<int> call) => contained.Value("Compose", call, () => TimeSpan.FromMinutes(1));

        int Hang()
        {
            hanging = Environment.CurrentManagedThreadId;
            stays.Wait();
            gone.Set();
            return 77;
        }
    }

    [Fact]
    public async Task Members_asked_at_once_have_a_thread_each()
    {
        var contained = new Containment(_plugin.Manifest!.Identity, Containment.DefaultLimit);
        using var both = new Barrier(2);
        int Meet() => contained.Value("Compose", () => both.SignalAndWait(TimeSpan.FromSeconds(5)) ? Environment.CurrentManagedThreadId : 0);
        var threads = await Task.WhenAll(Task.Run(Meet), Task.Run(Meet));
        Assert.Equal(2, threads.Where(t => t != 0).Distinct().Count());
    }

    [Fact]
    public void A_flood_is_cut_off() => Assert.Equal("faulty 1.0.0 gave more than 1000 outputs (Compose)", Fault("Flood").Message);

    [Fact]
    public void Nothing_at_all_is_a_fault_too() => Assert.StartsWith("faulty 1.0.0 threw", Fault("Null").Message, StringComparison.Ordinal);

    [Fact]
    public void Refused_settings_pass_through_to_their_place() =>
        Assert.Equal("how", Assert.Throws<SettingsException>(() => Compose("Refuse", 10)).Setting);

    [Fact]
    public async Task An_effect_that_throws_is_a_fault_and_one_whose_host_failed_is_none()
    {
        var contained = new Containment(_plugin.Manifest!.Identity, Containment.DefaultLimit);
        var token = TestContext.Current.CancellationToken;
        var fault = await Assert.ThrowsAsync<PluginFaultException>(
            () => contained.EffectAsync<int>("RunAsync", () => throw new IOException("no"), _ => false, token));
        Assert.Equal("faulty 1.0.0 threw IOException: no (RunAsync)", fault.Message);
        await Assert.ThrowsAsync<IOException>(() => contained.EffectAsync<int>("RunAsync", () => throw new IOException("disk full"), e => e is IOException, token));
    }

    [Fact]
    public async Task A_stopped_effect_is_left_even_where_it_does_not_listen()
    {
        using var stop = new CancellationTokenSource();
        var never = new TaskCompletionSource<int>();
        var running = new Containment(_plugin.Manifest!.Identity, TimeSpan.FromMilliseconds(50)).EffectAsync("RunAsync", () => never.Task, _ => false, stop.Token);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
    }

    private PluginFaultException Fault(string how, double seconds = 10) => Assert.Throws<PluginFaultException>(() => Compose(how, seconds));

    private IReadOnlyList<Output> Compose(string how, double seconds)
    {
        var activity = (SetActivity)_plugin.Activity("faulty");
        return new Containment(_plugin.Manifest!.Identity, TimeSpan.FromSeconds(seconds))
            .List("Compose", () => activity.Compose(Stamping.Settings(activity, ("How", how)), Stamping.Inputs));
    }
}
