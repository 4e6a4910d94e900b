namespace Jalon.Plugins.Wait;

/// <summary>Holds a population for a time, or until one. The wait is the host's: nothing runs meanwhile.</summary>
[Activity("wait", Category = Palette.Flow, Summary = "Holds a population for a time, or until one.")]
public sealed class Wait : FlowActivity<WaitSettings>
{
    private const string Result = "result";
    private const int MostBusinessDays = 1000;

    /// <inheritdoc/>
    public override IEnumerable<Passage> Outputs(WaitSettings settings)
    {
        if (new object?[] { settings.For, settings.Until, settings.BusinessDays ?? (object?)settings.At }.Count(s => s is not null) != 1)
            throw new SettingsException(null, "needs one of: for = 7 days, until = @2027-01-01, at = @08:00, business_days = 3");
        if (settings.At is null && !settings.On.IsEmpty)
            throw new SettingsException("on", "names days for at; say at which time");
        if (settings.BusinessDays is not null && !settings.On.IsEmpty)
            throw new SettingsException("on", "and business_days both name days; say one of them");
        if (settings.BusinessDays is < 1 or > MostBusinessDays)
            throw new SettingsException("business_days", $"is a number from 1 to {MostBusinessDays}");
        if (settings.BusinessDays is null && !settings.Holidays.IsEmpty)
            throw new SettingsException("holidays", "are left out of business_days; say how many");
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
        if (settings.BusinessDays is { } count)
            return Business(facts, count, settings);
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

    // The day on which it is asked is not counted, whichever it is; the last one counted is a business day itself.
    private static DateTimeOffset Business(Facts facts, int count, WaitSettings settings)
    {
        var asked = facts.Local(facts.Asked);
        var day = DateOnly.FromDateTime(asked);
        for (var left = count; left > 0;)
        {
            day = day.AddDays(1);
            if (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !settings.Holidays.Contains(day))
                left--;
        }

        return facts.At(day, settings.At ?? TimeOnly.FromDateTime(asked));
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
