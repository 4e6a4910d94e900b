using Jalon.Host.Scheduling;
using Jalon.Runs.Commands;
using Jalon.Runs.States;
using Jalon.Sdk.Settings;

namespace Jalon.Host.Execution;

/// <summary>What a flow activity may look at when it decides.</summary>
internal sealed class TaskFacts(
    StartTask command,
    IReadOnlyDictionary<string, TaskInput> inputs,
    Lazy<Dictionary<string, object?>> counts,
    Instant now,
    Instant asked,
    DateTimeZone zone,
    string? answer,
    Sdk.CampaignEnd? ended,
    ScalarFacts facts,
    CancellationToken cancellation) : Sdk.Facts
{
    public override DateTimeOffset Now => now.ToDateTimeOffset();

    public override DateTimeOffset Asked => asked.ToDateTimeOffset();

    public override string? Answer => answer;

    public override Sdk.CampaignEnd? Ended => ended;

    public override int RoundsLeft => command.RoundsLeft;

    public override long Rows(Transition transition) => Input(transition) is { IsDead: false } input ? input.Rows : 0;

    public override bool IsDead(Transition transition) => Input(transition)?.IsDead ?? true;

    // The contract is synchronous, since deciding is pure; only an aggregate over rows makes the engine answer meanwhile.
    public override bool Holds(Expression<bool> condition) => facts.HoldsAsync(condition.Scalar, counts.Value, cancellation).GetAwaiter().GetResult();

    public override object? Value(Expression expression) => facts.ValueAsync(expression.Scalar, counts.Value, cancellation).GetAwaiter().GetResult();

    public override DateTimeOffset At(DateOnly date, TimeOnly time) =>
        ZonePolicy.At(LocalDate.FromDateOnly(date) + LocalTime.FromTimeOnly(time), zone).ToDateTimeOffset();

    public override DateTime Local(DateTimeOffset instant) => Instant.FromDateTimeOffset(instant).InZone(zone).ToDateTimeUnspecified();

    private TaskInput? Input(Transition transition) => inputs.GetValueOrDefault(transition.ToString());
}
