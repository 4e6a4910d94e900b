namespace Jalon.Plugins.Wait;

/// <summary>Holds a population for a time, or until one. The wait is the host's: nothing runs meanwhile.</summary>
[Activity("wait", Category = Palette.Flow, Summary = "Holds a population for a time, or until one.")]
public sealed class Wait : FlowActivity<WaitSettings>
{
    private const string Result = "result";

    /// <inheritdoc/>
    public override IEnumerable<Passage> Outputs(WaitSettings settings)
    {
        if (new object?[] { settings.For, settings.Until, settings.At }.Count(s => s is not null) != 1)
            throw new SettingsException(null, "needs one of: for = 7 days, until = @2027-01-01, at = @08:00");
        if (settings.At is null && !settings.On.IsEmpty)
            throw new SettingsException("on", "names days for at; say at which time");
        if (settings.For is { } span && span.Scalar.Type.Kind is not (TypeKind.Duration or TypeKind.Period))
            throw new SettingsException("for", $"is a stretch of time, such as 7 days, and not {span.Scalar.Type}");
        if (settings.Until is { } until && until.Scalar.Type.Kind is not (TypeKind.Date or TypeKind.DateTime))
            throw new SettingsException("until", $"is a day or an instant, such as @2027-01-01, and not {until.Scalar.Type}");
        return [new Passage(Result, settings.Input, Main: true)];
    }

    /// <inheritdoc/>
    public override Decision Decide(WaitSettings settings, Facts facts)
    {
        try
        {
            return Due(settings, facts) switch
            {
                null => Decision.Fail($"{(settings.For is null ? "until" : "for")} is empty, so nobody knows how long to wait"),
                { } due when due <= facts.Now => Decision.GoOn(Result),
                { } due => Decision.WaitUntil(due),
            };
        }
        catch (Exception e) when (e is ArgumentOutOfRangeException or OverflowException)
        {
            return Decision.Fail("for leads beyond the year 9999; wait for less");
        }
    }

    private static DateTimeOffset? Due(WaitSettings settings, Facts facts)
    {
        if (settings.At is { } time)
            return Next(facts, time, settings.On);
        return facts.Value((settings.For ?? settings.Until)!) switch
        {
            Duration { Days: 0 } span => facts.Asked.AddMicroseconds(span.Microseconds),
            Duration span => Later(facts, d => d.AddDays(checked((int)span.Days))).AddMicroseconds(span.Microseconds),
            Period span => Later(facts, d => d.AddMonths(checked((int)span.Months))),
            DateOnly day => facts.At(day, TimeOnly.MinValue),
            DateTimeOffset instant => instant,
            _ => null,
        };
    }

    private static DateTimeOffset Later(Facts facts, Func<DateOnly, DateOnly> change)
    {
        var asked = facts.Local(facts.Asked);
        return facts.At(change(DateOnly.FromDateTime(asked)), TimeOnly.FromDateTime(asked));
    }

    // A week and a day: today's time may have passed, and then the only weekday named is today's.
    private static DateTimeOffset Next(Facts facts, TimeOnly time, ValueList<DayOfWeek> on)
    {
        var today = DateOnly.FromDateTime(facts.Local(facts.Asked));
        return Enumerable.Range(0, 9)
            .Select(today.AddDays)
            .Where(day => on.IsEmpty || on.Contains(day.DayOfWeek))
            .Select(day => facts.At(day, time))
            .First(instant => instant >= facts.Asked);
    }
}
