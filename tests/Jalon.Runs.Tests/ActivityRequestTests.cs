using Jalon.Runs.Requests;
using Jalon.Runs.Tests.Tables;
using NodaTime;

namespace Jalon.Runs.Tests;

/// <summary>Move by move: what is offered of an activity is taken and does what it says, what is refused is not taken.</summary>
public class ActivityRequestTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 12, 2, 0, 0);

    public static TheoryData<string, ActivityRequest> Cells() =>
        [.. ActivityStandings.All.SelectMany(s => Enum.GetValues<ActivityRequest>().Select(r => new TheoryDataRow<string, ActivityRequest>(s.Standing, r)))];

    [Theory]
    [MemberData(nameof(Cells))]
    public void What_is_offered_is_done_and_what_is_not_changes_nothing(string standing, ActivityRequest request)
    {
        var state = ActivityStandings.All.Single(s => s.Standing == standing).State;
        var (activity, answer) = (ActivityStandings.Activity, ActivityRequests.Ask(state, request, ActivityStandings.Activity));
        if (!answer.IsOffered)
        {
            Assert.Throws<InvalidOperationException>(() => ActivityRequests.Event(state, request, activity, Now, "ana"));
            return;
        }

        var @event = ActivityRequests.Event(state, request, activity, Now, "ana");
        var after = RunMachine.Apply(state, @event);
        var fates = Reach.Of(state, @event).ToDictionary(r => r.Activity.Value, r => r.Fate);
        if (request == ActivityRequest.Skip)
        {
            Assert.Equal((Fate.Skipped, Fate.Skipped), (fates["letter"], fates["last"]));
            Assert.Equal(Verdict.AlreadySo, ActivityRequests.Ask(after, request, activity).Verdict);
        }
        else
        {
            Assert.Equal(Fate.Kept, fates["a"]);
            Assert.Equal(Fate.MayRun, fates["last"]);
            Assert.Equal(state.IsPausing ? null : new TaskId(activity, state.Activities[activity].Tasks + 1), RunMachine.Commands(after).Select(c => (TaskId?)c.Task).SingleOrDefault());
        }
    }
}
