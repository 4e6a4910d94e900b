using Jalon.Tui.Following;
using Jalon.Tui.Screens;
using Jalon.Tui.Words;
using Terminal.Gui.App;
using Terminal.Gui.Views;

namespace Jalon.Tui.Asking;

/// <summary>Asks the host for something, after the person has confirmed it.</summary>
/// <param name="app">Where questions are shown.</param>
/// <param name="client">The host.</param>
/// <param name="ui">Where answers are told.</param>
/// <param name="say">The words.</param>
/// <param name="tell">Shows a message.</param>
/// <param name="leaving">Ends what is under way.</param>
internal sealed class Requester(IApplication app, IJalonClient client, UiThread ui, Vocabulary say, Action<string> tell, CancellationToken leaving)
{
    /// <summary>Does what a key stands for; false where it stands for nothing.</summary>
    public bool Pressed(char key, Askable? asked)
    {
        if (OfferKeys.All.All(k => k.Key != key))
            return false;
        var offer = asked is null ? null : OfferKeys.Of(asked.Offers).FirstOrDefault(o => o.Key == key).Offer;
        if (offer is not { Allowed: true })
            tell(offer?.WhyNot ?? say["nothing"]);
        else if (Confirmed(asked!.Subject, offer))
            _ = DoAsync(asked.Subject, offer.Name);
        return true;
    }

    private bool Confirmed(string subject, Offer offer)
    {
        var title = $"{say.Offer(offer.Name)} {subject}";
        if (!offer.Danger)
            return MessageBox.Query(app, title, offer.Effect, say["no"], say["yes"]) == 1;
        using var dialog = new NameDialog(title, offer.Effect, say.Format("type.name", subject), say["no"], say["ok"]);
        app.Run(dialog);
        if (dialog.Result is not null && dialog.Result != subject)
            tell(say.Format("other.name", subject));
        return dialog.Result == subject;
    }

    private async Task DoAsync(string subject, string request)
    {
        try
        {
            // A name alone means the campaign, which may have a schedule to stop and no run.
            await (subject.Contains('#', StringComparison.Ordinal)
                ? (Task)client.AskAsync(subject, request, leaving)
                : client.ActAsync(subject, request, leaving)).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (leaving.IsCancellationRequested)
        {
            // The console is closing.
        }
        catch (Exception e)
        {
            ui.Do(() => tell(e.Message));
        }
    }
}
