using Jalon.Runs.States;

namespace Jalon.Runs.Tests.Tables;

/// <summary>Every way in which an activity may stand, each as a run that brought it there.</summary>
internal static class ActivityStandings
{
    private static readonly (string Standing, string[] Events)[] Ways =
    [
        ("has not been reached", []),
        ("is ready", ["done a out=1"]),
        ("is in flight", ["done a out=1", "begin letter"]),
        ("waits", ["done a out=1", "begin letter", "wait letter until 7d"]),
        ("backs off", ["done a out=1", "begin letter", "fail letter"]),
        ("is held by an error", ["done a out=1", "begin letter", "fail letter for-good"]),
        ("is done", ["done a out=1", "begin letter", "done letter out=1"]),
        ("was skipped", ["done a out=1", "begin letter", "wait letter until 7d", "skip-task letter"]),
        ("was ruled out", ["done a"]),
        ("is held, and the run pauses", ["done a out=1", "begin letter", "fail letter for-good", "pause"]),
        ("is done, the run is completed", ["done a out=1", "begin letter", "done letter out=1", "begin last", "done last"]),
        ("waits, the run was stopped", ["done a out=1", "begin letter", "wait letter until 7d", "stop"]),
    ];

    /// <summary>The activity that stands so.</summary>
    public static ActivityName Activity { get; } = new("letter");

    public static IEnumerable<(string Standing, RunState State)> All => Ways.Select(w => (w.Standing, Played(["start", "begin a", .. w.Events])));

    private static RunState Played(IEnumerable<string> events) => events.Aggregate(
        RunState.New(new RunId("campaign", 1), GraphText.Parse(["a flow -> out", "letter flow in=a.out retries=1 -> out", "last effect in=letter.out"])),
        (state, text) => RunMachine.Apply(state, EventText.Parse(text, Offsets.Parse("0"), state)));
}
