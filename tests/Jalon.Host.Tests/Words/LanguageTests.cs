using Jalon.Api;
using Jalon.Host.Tests.Server;
using Jalon.Host.Words;
using Jalon.Language.Diagnostics;
using Jalon.Runs;
using Jalon.Runs.Events;
using Jalon.Runs.Graphs;
using Jalon.Runs.Requests;
using Jalon.Runs.States;
using NodaTime;

namespace Jalon.Host.Tests.Words;

public class LanguageTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void Whatever_the_life_cycle_answers_there_is_french_for_it()
    {
        var answers = Enum.GetValues<RunStatus>().SelectMany(s => Enum.GetValues<RunRequest>().Select(r => LifeCycle.Ask(s, r).Text))
            .Concat([LifeCycle.IsClosed.Text, LifeCycle.IsSpent.Text, LifeCycle.HasNoSchedule.Text, LifeCycle.IsInForce.Text, LifeCycle.IsPurged.Text])
            .Append("no task waits for an instant").Distinct();
        Assert.All(answers, a =>
        {
            Assert.NotEqual(a, LifeCycleWords.Say(a, Phrasebook.French));
            Assert.Equal(a, LifeCycleWords.Say(a, Phrasebook.English));
        });
    }

    [Theory]
    [InlineData("", "skip", "nobody", "il n'y a pas d'activité nobody")]
    [InlineData("", "skip", "b", "b n'a pas encore de tâche")]
    [InlineData("", "skip", "a", "a:1 est prête, et n'est ni retenue ni en attente")]
    [InlineData("", "restart", "b", "b n'est pas encore atteinte")]
    [InlineData("a started", "skip", "a", "a:1 est en cours, et n'est ni retenue ni en attente")]
    [InlineData("a started", "restart", "a", "a:1 est en cours ; mettez l'exécution en pause, ou attendez qu'elle soit terminée")]
    [InlineData("a started, a done", "skip", "a", "a:1 est faite, et n'est ni retenue ni en attente")]
    [InlineData("a started, a done, finish started, finish done, b started, b done", "restart", "b", "again va ramener à a ; attendez que ce soit fait, ou sautez-la")]
    [InlineData("a started, a done, b started, finish started, finish ended", "restart", "a", "b:1 n'est pas encore terminée ; attendez qu'elle le soit")]
    public void What_is_refused_of_an_activity_is_said_in_french_with_its_names_as_they_are(string events, string request, string activity, string expected)
    {
        var answer = ActivityRequests.Ask(After(events), ActivityRequestText.Parse(request)!.Value, new ActivityName(activity));
        Assert.Equal(expected, LifeCycleWords.Say(answer.Text, Phrasebook.French));
        Assert.Equal(answer.Text, LifeCycleWords.Say(answer.Text, Phrasebook.English));
    }

    [Fact]
    public async Task Problems_and_offers_are_said_in_the_language_of_whoever_asks()
    {
        await using var shop = HostedShop.Closed(("campaigns/slow.campaign", HostedShop.Slow));
        await shop.HostAsync(language: "fr");
        Assert.Equal("il n'y a pas de campagne « nobody » dans " + Path.GetFileName(shop.Folder) + " ; jalon list les montre", await MessageAsync(() => shop.Client.RunAsync("nobody", Cancellation)));
        Assert.Equal("« slow » n'a pas encore été exécutée ; jalon start slow la lance", await MessageAsync(() => shop.Client.RunAsync("slow", Cancellation)));
        var run = await shop.StartAsync("slow");
        Assert.Equal("les tâches en cours se terminent, aucune autre ne commence", run.Offers.Single(o => o.Name == "pause").Effect);
        Assert.Equal("slow#1 : une exécution est en cours ; reprenez-la, réessayez, relancez-la ou arrêtez-la", await MessageAsync(() => shop.StartAsync("slow")));
        Assert.Equal("slow ne peut pas être supprimée : une exécution est en cours ; arrêtez-la d'abord", await MessageAsync(() => shop.Client.DeleteAsync("slow", Cancellation)));
    }

    // a, then b and finish; once b has ended, again leads back to a.
    private static RunState After(string events)
    {
        var at = Instant.FromUtc(2026, 11, 24, 3, 0);
        ActivityNode Node(string name, string? input, params string[] outputs) => new(new ActivityName(name), ActivityKind.Flow)
        {
            Inputs = input is null ? [] : [new ActivityInput("input", new TransitionName(new ActivityName(input), "result"))],
            Outputs = [.. outputs.Select(o => new ActivityOutput(o))],
        };
        var graph = new Graph("digest",
        [
            Node("a", null, "result"), Node("b", "a", "result"), Node("finish", "a"),
            Node("again", "a", "result", "back") with { Jump = new Jump("back", new ActivityName("a"), 1) },
        ]);
        var started = new RunStarted(at, "digest", RulesVersion.Current, "ann", new Dictionary<string, string>());
        return RunMachine.Replay(RunState.New(new RunId("rounds", 1), graph),
            [started, .. events.Split(", ", StringSplitOptions.RemoveEmptyEntries).Select(e => Of(new TaskId(new ActivityName(e.Split(' ')[0]), 1), e.Split(' ')[1]))]);

        RunEvent Of(TaskId task, string what) => what switch
        {
            "started" => new TaskStarted(at, task, Attempt.First),
            "done" => new TaskSucceeded(at, task, Attempt.First, task.Activity.Value == "finish" ? [] : [new EmittedOutput("result", 1, "table")]),
            _ => new TaskEndedRun(at, task, Attempt.First),
        };
    }

    private static async Task<string> MessageAsync(Func<Task> ask) => (await Assert.ThrowsAsync<ProblemException>(ask)).Problem.Message;
}
