using System.Globalization;
using Jalon.Plugins.AndJoin;
using Jalon.Plugins.Fork;
using Jalon.Plugins.Signal;
using Jalon.Plugins.SubCampaign;
using Jalon.Plugins.Wait;

namespace Jalon.Plugins.Tests;

public sealed class FlowTests
{
    private static readonly Transition s_input = new("letter", "sent");
    private static readonly Transition s_other = new("gift", "done");

    [Fact]
    public void A_fork_goes_all_its_ways()
    {
        var settings = new ForkSettings { Input = s_input, Outputs = [new("a"), new("b")] };
        Assert.Equal([new Passage("a", s_input), new Passage("b", s_input)], new Fork.Fork().Outputs(settings));
        Assert.Equal(Decision.GoOn("a", "b"), new Fork.Fork().Decide(settings, new FactsAt("2026-11-23T09:00Z")));
        Golden.Refuses("outputs", "at least two", () => new Fork.Fork().Outputs(settings with { Outputs = [new("a")] }));
        Golden.Refuses("outputs", "twice", () => new Fork.Fork().Outputs(settings with { Outputs = [new("a"), new("a")] }));
    }

    [Fact]
    public void A_join_passes_on_the_primary_rows_unless_a_way_was_ruled_out()
    {
        var settings = new AndJoinSettings { Inputs = [s_input, s_other], Primary = s_other };
        Assert.Equal([new Passage("result", s_other, Main: true)], new AndJoin.AndJoin().Outputs(settings));
        Assert.Equal(Decision.GoOn("result"), new AndJoin.AndJoin().Decide(settings, new FactsAt("2026-11-23T09:00Z")));
        Assert.Equal(Decision.GoOn(), new AndJoin.AndJoin().Decide(settings, new FactsAt("2026-11-23T09:00Z") { Dead = [s_input] }));
        Golden.Refuses("primary", "letter.sent, gift.done", () => new AndJoin.AndJoin().Outputs(settings with { Primary = new("x", "y") }));
        Golden.Refuses("inputs", "at least two", () => new AndJoin.AndJoin().Outputs(settings with { Inputs = [s_other] }));
    }

    [Theory]
    [InlineData("2026-11-23T09:00Z", "2026-11-23T11:00Z")]
    [InlineData("2026-11-23T10:59Z", "2026-11-23T11:00Z")]
    [InlineData("2026-11-23T11:00Z", null)]
    public void Hours_are_elapsed_time_from_when_it_was_asked_first(string now, string? until) =>
        Waits(new() { Input = s_input, For = Of(new Duration(0, 2 * 3_600_000_000L), DataType.Duration) }, now, until);

    [Fact]
    public void Days_and_months_go_by_the_local_calendar()
    {
        // Two hours ahead of UTC in the facts' zone: 31 January 23:30 there is 21:30 UTC.
        Waits(new() { Input = s_input, For = Of(new Period(1), DataType.Period) }, "2026-01-31T21:30Z", "2026-02-28T21:30Z", asked: "2026-01-31T21:30Z");
        Waits(new() { Input = s_input, For = Of(new Duration(7, 0), DataType.Days) }, "2026-11-23T09:00Z", "2026-11-30T09:00Z");
    }

    [Theory]
    [InlineData("2026-11-23T09:00Z", "2026-11-24T06:00Z")] // Monday 11:00 there: the next 8:00 is tomorrow's
    [InlineData("2026-11-23T05:00Z", "2026-11-23T06:00Z")]
    [InlineData("2026-11-23T06:00Z", null)]
    public void A_time_of_day_is_the_next_that_the_clock_shows(string asked, string? until) =>
        Waits(new() { Input = s_input, At = new TimeOnly(8, 0) }, asked, until, asked);

    [Fact]
    public void Weekdays_narrow_a_time_of_day()
    {
        Waits(new() { Input = s_input, At = new TimeOnly(8, 0), On = [DayOfWeek.Friday] }, "2026-11-23T09:00Z", "2026-11-27T06:00Z");
        Waits(new() { Input = s_input, At = new TimeOnly(8, 0), On = [DayOfWeek.Monday] }, "2026-11-23T09:00Z", "2026-11-30T06:00Z");
    }

    [Theory]
    // 27 November 2026 is a Friday; noon there is 10:00 UTC.
    [InlineData("2026-11-26T10:00Z", 1, "2026-11-27T10:00Z")]
    [InlineData("2026-11-27T10:00Z", 1, "2026-11-30T10:00Z")]
    [InlineData("2026-11-28T10:00Z", 1, "2026-11-30T10:00Z")]
    [InlineData("2026-11-27T10:00Z", 6, "2026-12-07T10:00Z")]
    [InlineData("2026-12-23T10:00Z", 2, "2026-12-28T10:00Z")]
    public void Business_days_leave_out_weekends_and_holidays(string asked, int days, string until)
    {
        var settings = new WaitSettings { Input = s_input, BusinessDays = days, Holidays = [new(2026, 12, 25), new(2026, 12, 26)] };
        Waits(settings, asked, until, asked);
        Waits(settings, until, null, asked);
        Waits(settings with { At = new TimeOnly(8, 0) }, asked, until.Replace("T10:", "T06:", StringComparison.Ordinal), asked);
    }

    [Fact]
    public void A_day_means_its_midnight_and_what_has_passed_means_at_once()
    {
        Waits(new() { Input = s_input, Until = Of(new DateOnly(2026, 12, 24), DataType.Date) }, "2026-11-23T09:00Z", "2026-12-23T22:00Z");
        Waits(new() { Input = s_input, Until = Of(new DateOnly(2026, 11, 1), DataType.Date) }, "2026-11-23T09:00Z", null);
    }

    [Fact]
    public void Nobody_knows_how_long_an_empty_time_is()
    {
        Assert.Contains("empty", Assert.IsType<Fail>(Decide(new() { Input = s_input, Until = Of(null, DataType.Date) }, "2026-11-23T09:00Z")).Reason, StringComparison.Ordinal);
        Assert.Contains("9999", Assert.IsType<Fail>(Decide(new() { Input = s_input, For = Of(new Duration(9_999_999_999, 0), DataType.Days) }, "2026-11-23T09:00Z")).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_wait_needs_one_way_to_say_how_long()
    {
        Golden.Refuses(null, "needs one of", () => new Wait.Wait().Outputs(new() { Input = s_input }));
        Golden.Refuses(null, "needs one of", () => new Wait.Wait().Outputs(new() { Input = s_input, At = TimeOnly.MinValue, For = Of(new Period(1), DataType.Period) }));
        Golden.Refuses("on", "say at which time", () => new Wait.Wait().Outputs(new() { Input = s_input, For = Of(new Period(1), DataType.Period), On = [DayOfWeek.Monday] }));
        Golden.Refuses(null, "needs one of", () => new Wait.Wait().Outputs(new() { Input = s_input, BusinessDays = 1, For = Of(new Period(1), DataType.Period) }));
        Golden.Refuses("business_days", "from 1", () => new Wait.Wait().Outputs(new() { Input = s_input, BusinessDays = 0 }));
        Golden.Refuses("holidays", "say how many", () => new Wait.Wait().Outputs(new() { Input = s_input, At = TimeOnly.MinValue, Holidays = [new(2026, 12, 25)] }));
        Golden.Refuses("on", "both name days", () => new Wait.Wait().Outputs(new() { Input = s_input, BusinessDays = 1, At = TimeOnly.MinValue, On = [DayOfWeek.Monday] }));
        Golden.Refuses("for", "and not date", () => new Wait.Wait().Outputs(new() { Input = s_input, For = Of(null, DataType.Date) }));
        Golden.Refuses("until", "and not duration", () => new Wait.Wait().Outputs(new() { Input = s_input, Until = Of(null, DataType.Duration) }));
    }

    [Theory]
    [InlineData("2026-11-23T09:00Z", null, "2026-11-25T09:00Z", null)]
    [InlineData("2026-11-25T09:00Z", null, null, "expired")]
    [InlineData("2026-11-24T09:00Z", "{}", null, "received")]
    [InlineData("2026-11-26T09:00Z", "{}", null, "received")]
    public void A_signal_is_waited_for_until_it_comes_or_its_time_is_over(string now, string? answer, string? until, string? output)
    {
        var settings = new SignalSettings { Input = s_input, Name = new("order_paid"), Expires = new Duration(2, 0) };
        Assert.Equal([new Passage("received", s_input, Main: true), new Passage("expired", s_input)], new Signal.Signal().Outputs(settings));
        Assert.Equal(
            output is null ? Decision.WaitForAnswer("order_paid", FactsAt.Instant(until!)) : Decision.GoOn(output),
            new Signal.Signal().Decide(settings, new FactsAt(now) { AskedAt = "2026-11-23T09:00Z", Said = answer }));
    }

    [Fact]
    public void A_signal_without_an_end_is_waited_for_ever()
    {
        var settings = new SignalSettings { Input = s_input, Name = new("order_paid") };
        Assert.Equal([new Passage("received", s_input, Main: true)], new Signal.Signal().Outputs(settings));
        Assert.Equal(Decision.WaitForAnswer("order_paid"), new Signal.Signal().Decide(settings, new FactsAt("2036-11-23T09:00Z")));
        Golden.Refuses("expires", "ahead", () => new Signal.Signal().Outputs(settings with { Expires = new Duration(0, 0) }));
    }

    [Fact]
    public void A_test_goes_where_its_first_condition_that_holds_says_and_else_otherwise()
    {
        var (dear, cheap) = (Condition("dear"), Condition("cheap"));
        var settings = new Test.TestSettings
        {
            Input = s_input,
            Branches = [new() { Name = "much", When = dear }, new() { Name = "little", When = cheap }],
            Otherwise = new("nothing"),
        };
        Assert.Equal([new Passage("much", s_input), new Passage("little", s_input), new Passage("nothing", s_input)], new Test.Test().Outputs(settings));
        Assert.Equal(Decision.GoOn("much"), new Test.Test().Decide(settings, new FactsAt("2026-11-23T09:00Z") { True = [cheap, dear] }));
        Assert.Equal(Decision.GoOn("little"), new Test.Test().Decide(settings, new FactsAt("2026-11-23T09:00Z") { True = [cheap] }));
        Assert.Equal(Decision.GoOn("nothing"), new Test.Test().Decide(settings, new FactsAt("2026-11-23T09:00Z")));
        Assert.Equal(Decision.GoOn(), new Test.Test().Decide(settings with { Otherwise = null }, new FactsAt("2026-11-23T09:00Z")));
    }

    [Theory]
    [InlineData(0, true, "result")]
    [InlineData(2, true, "back")]
    [InlineData(2, false, "result")]
    public void A_jump_leads_back_while_rounds_are_left_and_its_condition_holds(int left, bool holds, string output)
    {
        var settings = new Jump.JumpSettings { Input = s_input, To = new("letter"), Times = 3, While = Condition("open") };
        Assert.Equal([new Passage("result", s_input, Main: true), new Passage("back", s_input)], new Jump.Jump().Outputs(settings));
        Assert.Equal(new Sdk.Jump("back", new("letter"), 3), ((IJump)new Jump.Jump()).WayBack((object)settings));
        Assert.Equal(Decision.GoOn(output), new Jump.Jump().Decide(settings, new FactsAt("2026-11-23T09:00Z") { Left = left, True = holds ? [settings.While] : [] }));
    }

    [Fact]
    public void Another_campaign_is_run_and_the_population_goes_on_once_that_is_over()
    {
        var settings = new SubCampaignSettings { Input = s_input, Campaign = new("newsletter"), Set = new([new NamedScalar("minimum", Literal.Of(800))]) };
        Assert.Equal([new Passage("completed", s_input, Main: true)], new SubCampaign.SubCampaign().Outputs(settings));
        Assert.Equal(Decision.RunCampaign(new("newsletter"), settings.Set), Called(settings, null));
        Assert.Equal(Decision.RunCampaign(new("newsletter"), Arguments.None), Called(settings with { Set = null }, null));
        Assert.Equal(Decision.GoOn("completed"), Called(settings, new CampaignEnd("newsletter#3", true, null)));
    }

    [Theory]
    [InlineData("newsletter#3", "stopped by ana", "newsletter#3 did not complete: stopped by ana; retry this activity to have newsletter run again")]
    [InlineData("newsletter#3", null, "newsletter#3 did not complete; retry this activity to have newsletter run again")]
    [InlineData(null, "it is closed", "newsletter could not be run: it is closed; mend that, then retry this activity")]
    public void A_campaign_that_did_not_complete_fails_the_activity_that_had_it_run(string? run, string? reason, string said) => Assert.Equal(
        Decision.Fail(said),
        Called(new() { Input = s_input, Campaign = new("newsletter") }, new CampaignEnd(run, false, reason)));

    [Fact]
    public void An_end_ends_the_run() =>
        Assert.Equal(Decision.EndRun(), new End.End().Decide(new() { Input = s_input }, new FactsAt("2026-11-23T09:00Z")));

    private static Decision Called(SubCampaignSettings settings, CampaignEnd? end) =>
        new SubCampaign.SubCampaign().Decide(settings, new FactsAt("2026-11-23T09:00Z") { End = end });

    private static Expression<bool> Condition(string parameter) => new(new ParameterRef(parameter, DataType.Bool, false));

    private static void Waits(WaitSettings settings, string now, string? until, string asked = "2026-11-23T09:00Z") =>
        Assert.Equal(until is null ? Decision.GoOn("result") : Decision.WaitUntil(FactsAt.Instant(until)), Decide(settings, now, asked));

    private static Decision Decide(WaitSettings settings, string now, string asked = "2026-11-23T09:00Z")
    {
        Assert.Equal([new Passage("result", s_input, Main: true)], new Wait.Wait().Outputs(settings));
        return new Wait.Wait().Decide(settings, new FactsAt(now) { AskedAt = asked });
    }

    private static Expression Of(object? value, DataType type) => new(new Literal(value, type));

    /// <summary>Facts in a zone two hours ahead of UTC, all year.</summary>
    private sealed class FactsAt(string now) : Facts
    {
        private static readonly TimeSpan s_ahead = TimeSpan.FromHours(2);

        public string? AskedAt { get; init; }

        public IReadOnlyList<Transition> Dead { get; init; } = [];

        public IReadOnlyList<Expression<bool>> True { get; init; } = [];

        public int Left { get; init; }

        public override int RoundsLeft => Left;

        public override DateTimeOffset Now => Instant(now);

        public override DateTimeOffset Asked => Instant(AskedAt ?? now);

        public string? Said { get; init; }

        public override string? Answer => Said;

        public CampaignEnd? End { get; init; }

        public override CampaignEnd? Ended => End;

        public static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);

        public override long Rows(Transition transition) => 1;

        public override bool IsDead(Transition transition) => Dead.Contains(transition);

        public override bool Holds(Expression<bool> condition) => True.Contains(condition);

        public override object? Value(Expression expression) => Assert.IsType<Literal>(expression.Scalar).Value;

        public override DateTimeOffset At(DateOnly date, TimeOnly time) => new(date.ToDateTime(time), s_ahead);

        public override DateTime Local(DateTimeOffset instant) => instant.ToOffset(s_ahead).DateTime;
    }
}
