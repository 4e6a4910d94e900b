using System.Globalization;
using System.Runtime.ExceptionServices;
using Jalon.Sdk;

namespace Jalon.Host.Plugins;

/// <summary>
/// Calls a plugin so that what it does wrong stays with it: a throw, a hang and a flood become a <see cref="PluginFaultException"/>
/// with its id and version.
/// </summary>
/// <param name="plugin">Which.</param>
/// <param name="limit">How long a pure member may take.</param>
public sealed class Containment(PluginIdentity plugin, TimeSpan limit)
{
    /// <summary>More outputs than anybody means.</summary>
    public const int MostOutputs = 1_000;

    private readonly MemberThreads _threads = new(plugin.ToString());

    /// <summary>How long a pure member may take where nothing else is said: far more than any needs.</summary>
    public static TimeSpan DefaultLimit { get; } = TimeSpan.FromSeconds(10);

    /// <summary>A sequence from a pure member, in full.</summary>
    /// <exception cref="SettingsException">The plugin refuses its settings.</exception>
    /// <exception cref="PluginFaultException">It threw, hung or flooded.</exception>
    public IReadOnlyList<T> List<T>(string member, Func<IEnumerable<T>> call) => Value(member, () => Few(member, call()));

    /// <summary>A sequence in full, asked for where the member is being asked already.</summary>
    /// <exception cref="PluginFaultException">It floods.</exception>
    public IReadOnlyList<T> Few<T>(string member, IEnumerable<T> sequence)
    {
        var items = sequence.Take(MostOutputs + 1).ToList();
        return items.Count <= MostOutputs ? items : throw new PluginFaultException(plugin, member, $"gave more than {MostOutputs} outputs");
    }

    /// <summary>A value from a further pure member, asked where another is being asked: a thread more would cost more than most members do. It has that one's time.</summary>
    /// <exception cref="SettingsException">The plugin refuses its settings.</exception>
    /// <exception cref="PluginFaultException">It threw.</exception>
    public T Within<T>(string member, Func<T> call)
    {
        try
        {
            return call();
        }
        catch (Exception e)
        {
            throw Contained(member, e);
        }
    }

    /// <summary>A value from a pure member.</summary>
    /// <param name="member">What is asked of the plugin.</param>
    /// <param name="call">The call.</param>
    /// <param name="lent">How long the host has taken meanwhile to answer what the plugin asked of it, which is not the plugin's time; null where it asks nothing.</param>
    /// <exception cref="SettingsException">The plugin refuses its settings.</exception>
    /// <exception cref="PluginFaultException">It threw or hung.</exception>
    public T Value<T>(string member, Func<T> call, Func<TimeSpan>? lent = null)
    {
        T? value = default;
        Exception? thrown = null;
        var inTime = _threads.Run(
            () =>
            {
                try
                {
                    value = call();
                }
                catch (Exception e)
                {
                    thrown = e;
                }
            },
            limit,
            lent);
        if (!inTime)
            throw new PluginFaultException(plugin, member, string.Create(CultureInfo.InvariantCulture, $"gave no answer in {limit.TotalSeconds:0.###} s"));
        if (thrown is not null)
            throw Contained(member, thrown);
        return value!;
    }

    /// <summary>
    /// An effect, which may take as long as its task may. Told to end, it has as long as a pure member: what it still does until then is done with what the
    /// host lent, which is not taken from under it.
    /// </summary>
    /// <param name="member">What is asked of the plugin.</param>
    /// <param name="call">The call.</param>
    /// <param name="isHosts">Whether an exception came out of what the host lent, so that it passes through and nobody blames the plugin.</param>
    /// <param name="cancellation">Cancelled when the task is stopped or its time is over.</param>
    /// <exception cref="OperationCanceledException">The task was stopped.</exception>
    /// <exception cref="PluginFaultException">It threw.</exception>
    public async Task<T> EffectAsync<T>(string member, Func<Task<T>> call, Func<Exception, bool> isHosts, CancellationToken cancellation)
    {
        try
        {
            var running = Task.Run(call, cancellation);
            using var told = new CancellationTokenSource();
            using var grace = cancellation.Register(() => told.CancelAfter(limit));
            return await running.WaitAsync(told.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancellation);
        }
        catch (Exception e) when (!isHosts(e))
        {
            throw Contained(member, e);
        }
    }

    // The exception itself is not kept: it may be of a type of the plugin, which could then never be unloaded.
    private Exception Contained(string member, Exception thrown)
    {
        if (thrown is SettingsException or PluginFaultException or PluginProblemException)
            ExceptionDispatchInfo.Throw(thrown);
        return new PluginFaultException(plugin, member, $"threw {thrown.GetType().Name}: {thrown.Message}");
    }
}
