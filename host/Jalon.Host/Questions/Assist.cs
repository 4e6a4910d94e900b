using Jalon.Api.Questions;
using Jalon.Host.Workspace;
using Jalon.Language.Completion;

namespace Jalon.Host.Questions;

/// <summary>Helps whoever writes a query or a file: what could stand at a place of it, and what does.</summary>
/// <param name="workspace">Whose names there are.</param>
public sealed class Assist(OpenWorkspace workspace)
{
    /// <summary>What is known of the place.</summary>
    public Assistance Answer(AssistRequest request)
    {
        var (text, caret) = (request.Text, request.Caret);
        var completer = new Completer(request.File is { } file ? workspace.AroundFile(file) : workspace.Around(request.Lets));
        var (found, here) = Path.GetExtension(request.File) switch
        {
            null => (completer.OfEntry(text, caret), completer.HoverEntry(text, caret)),
            ".model" => (completer.OfModel(text, caret), completer.HoverModel(text, caret)),
            _ => (completer.OfFile(text, caret), completer.HoverFile(text, caret)),
        };
        return new Assistance(
            found.Replaced.Start,
            found.Replaced.End,
            [.. found.Items.Select(i => new AssistItem(i.Text, i.Kind.ToString().ToLowerInvariant(), i.Signature, i.Documentation))],
            here is null ? null : new AssistHover(here.Span.Start, here.Span.End, here.Signature, here.Type, here.MayBeEmpty, here.Documentation),
            request.File is null && Completer.IsUnfinished(text));
    }
}
