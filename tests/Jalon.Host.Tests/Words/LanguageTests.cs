using Jalon.Api;
using Jalon.Host.Tests.Server;
using Jalon.Host.Words;
using Jalon.Language.Diagnostics;
using Jalon.Runs.Requests;
using Jalon.Runs.States;

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

    private static async Task<string> MessageAsync(Func<Task> ask) => (await Assert.ThrowsAsync<ProblemException>(ask)).Problem.Message;
}
