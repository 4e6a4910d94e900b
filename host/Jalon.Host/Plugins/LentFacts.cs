using System.Diagnostics;
using Jalon.Sdk;
using Jalon.Sdk.Settings;

namespace Jalon.Host.Plugins;

/// <summary>Facts as a plugin is lent them: what the host takes to answer is not the plugin's time, and what fails in the host is not the plugin's fault.</summary>
/// <param name="facts">The host's.</param>
internal sealed class LentFacts(Facts facts) : Facts
{
    private readonly Stopwatch _watch = new();

    /// <summary>How long the host has taken to answer, up to this moment.</summary>
    public TimeSpan Taken => _watch.Elapsed;

    /// <summary>What failed in the host; null where nothing has.</summary>
    public Exception? Failure { get; private set; }

    public override DateTimeOffset Now => facts.Now;

    public override DateTimeOffset Asked => facts.Asked;

    public override string? Answer => facts.Answer;

    public override CampaignEnd? Ended => facts.Ended;

    public override int RoundsLeft => facts.RoundsLeft;

    public override long Rows(Transition transition) => Lend(() => facts.Rows(transition));

    public override bool IsDead(Transition transition) => Lend(() => facts.IsDead(transition));

    public override bool Holds(Expression<bool> condition) => Lend(() => facts.Holds(condition));

    public override object? Value(Expression expression) => Lend(() => facts.Value(expression));

    public override DateTimeOffset At(DateOnly date, TimeOnly time) => facts.At(date, time);

    public override DateTime Local(DateTimeOffset instant) => facts.Local(instant);

    private T Lend<T>(Func<T> ask)
    {
        _watch.Start();
        try
        {
            return ask();
        }
        catch (Exception e)
        {
            Failure = e;
            throw;
        }
        finally
        {
            _watch.Stop();
        }
    }
}
