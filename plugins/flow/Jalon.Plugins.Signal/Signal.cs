namespace Jalon.Plugins.Signal;

/// <summary>Holds a population until somebody signals. The wait is the host's: nothing runs meanwhile.</summary>
[Activity("signal", Category = Palette.Flow, Summary = "Holds a population until somebody signals.")]
public sealed class Signal : FlowActivity<SignalSettings>
{
    private const string Received = "received";
    private const string Expired = "expired";

    /// <inheritdoc/>
    public override IEnumerable<Passage> Outputs(SignalSettings settings)
    {
        if (settings.Expires is { TotalMicroseconds: var time } && time <= 0)
            throw new SettingsException("expires", "is a stretch of time ahead, such as 2 days");
        yield return new Passage(Received, settings.Input, Main: true);
        if (settings.Expires is not null)
            yield return new Passage(Expired, settings.Input);
    }

    /// <inheritdoc/>
    public override Decision Decide(SignalSettings settings, Facts facts)
    {
        if (facts.Answer is not null)
            return Decision.GoOn(Received);
        if (settings.Expires is not { } expires)
            return Decision.WaitForAnswer(settings.Name.Name);
        try
        {
            return Due(expires, facts) is var due && due <= facts.Now ? Decision.GoOn(Expired) : Decision.WaitForAnswer(settings.Name.Name, due);
        }
        catch (Exception e) when (e is ArgumentOutOfRangeException or OverflowException)
        {
            return Decision.Fail("expires leads beyond the year 9999; wait for less");
        }
    }

    // Days go by the local calendar and hours are elapsed time, as in a wait.
    private static DateTimeOffset Due(Duration expires, Facts facts)
    {
        var asked = facts.Local(facts.Asked);
        var day = expires.Days == 0 ? facts.Asked : facts.At(DateOnly.FromDateTime(asked).AddDays(checked((int)expires.Days)), TimeOnly.FromDateTime(asked));
        return day.AddMicroseconds(expires.Microseconds);
    }
}
