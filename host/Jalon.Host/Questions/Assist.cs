using Jalon.Api.Questions;
using Jalon.Host.Workspace;
using Jalon.Language.Completion;

namespace Jalon.Host.Questions;

/// <summary>Helps whoever writes a query: what could stand at a place of it, and what does.</summary>
/// <param name="workspace">Whose names there are.</param>
public sealed class Assist(OpenWorkspace workspace)
{
    /// <summary>What is known of the place.</summary>
    public Assistance Answer(AssistRequest request)
    {
        var completer = new Completer(workspace.Around(request.Lets));
        var found = completer.OfEntry(request.Text, request.Caret);
        return new Assistance(
            found.Replaced.Start,
            found.Replaced.End,
            [.. found.Items.Select(i => new AssistItem(i.Text, i.Kind.ToString().ToLowerInvariant(), i.Signature, i.Documentation))],
            completer.HoverEntry(request.Text, request.Caret) is { } here
                ? new AssistHover(here.Span.Start, here.Span.End, here.Signature, here.Type, here.MayBeEmpty, here.Documentation)
                : null,
            Completer.IsUnfinished(request.Text));
    }
}
