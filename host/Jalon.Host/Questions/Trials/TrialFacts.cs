using Jalon.Compilers;
using Jalon.Host.Execution;
using Jalon.Host.Scheduling;
using Jalon.Language.Binding.Campaigns;
using Jalon.Sdk;
using Jalon.Sdk.Settings;

namespace Jalon.Host.Questions.Trials;

/// <summary>What a flow activity may look at in a trial: the counts of what is given. There is no earlier run, no answer and no further round.</summary>
/// <param name="trial">What is given.</param>
/// <param name="activity">The one that decides.</param>
/// <param name="context">Zone, instant and parameters.</param>
/// <param name="ended">How the run is over that it asked for; null before it asked.</param>
internal sealed class TrialFacts(Trial trial, BoundActivity activity, CompileContext context, CampaignEnd? ended = null) : Facts
{
    public override DateTimeOffset Now => context.Now.ToDateTimeOffset();

    public override DateTimeOffset Asked => Now;

    public override CampaignEnd? Ended => ended;

    public override long Rows(Transition transition) => trial.Rows(transition.ToString()).Count;

    public override bool IsDead(Transition transition) => trial.IsDead(transition.ToString());

    public override bool Holds(Expression<bool> condition) => trial.Holds(condition.Scalar, Figures());

    public override object? Value(Expression expression) => trial.Value(expression.Scalar, Figures());

    public override DateTimeOffset At(DateOnly date, TimeOnly time) =>
        ZonePolicy.At(LocalDate.FromDateOnly(date) + LocalTime.FromTimeOnly(time), context.Zone).ToDateTimeOffset();

    public override DateTime Local(DateTimeOffset instant) => Instant.FromDateTimeOffset(instant).InZone(context.Zone).ToDateTimeUnspecified();

    private Dictionary<string, object?> Figures() =>
        activity.Inputs is [var first, ..] ? GateFigures.Of(trial.Rows(first.Name).Count, null).AsFacts() : [];
}
