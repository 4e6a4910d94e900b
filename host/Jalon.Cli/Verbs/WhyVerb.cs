using System.Text.Json;
using Jalon.Api.Questions;
using Jalon.Cli.Views;

namespace Jalon.Cli.Verbs;

internal static class WhyVerb
{
    public static Command Create(Shell shell)
    {
        var run = new Argument<string>("CAMPAIGN") { Description = shell.Help["run.ref"] };
        var key = new Argument<string>("KEY") { Description = shell.Help["why.key"] };
        var of = new Option<string?>("--of") { Description = shell.Help["why.of"], HelpName = "ENTITY" };
        var command = new Command("why", shell.Help["why"]) { run, key, of };
        shell.Does(command, async (visit, cancellation) =>
        {
            var why = await visit.Client.WhyAsync(visit.Get(run), visit.Get(key), visit.Get(of), cancellation).ConfigureAwait(false);
            visit.Call.Answer(why, w => Write(visit, w));
            return ExitCode.Done;
        });
        return command;
    }

    private static void Write(Visit visit, Why why)
    {
        var say = visit.Say;
        visit.Out.WriteLine(say.Format("why.head", why.Dimension, why.Label is null ? why.Key : $"{why.Key} ({why.Label})", why.Run, why.Version));
        var names = why.Steps.Max(s => Cells.Width(s.Activity));
        var types = why.Steps.Max(s => Cells.Width(s.Type));
        foreach (var step in why.Steps)
        {
            var head = $"  {Cells.PadRight(step.Activity, names)}  {Cells.PadRight(step.Type, types)}  ";
            visit.Out.WriteLine(head + say.Format("why." + step.State, string.Join(", ", step.To)));
            foreach (var reason in step.Reasons)
                visit.Out.WriteLine(new string(' ', head.Length) + Reason(visit, reason, several: step.Reasons.Any(r => r.Output != reason.Output) || step.State == "in"));
        }

        foreach (var note in why.Notes)
            visit.Out.WriteLine(say.Format("why.note." + note, why.Dimension, why.Key));
        if (why.Steps.Any(s => s.Reasons.Count > 0))
            visit.Out.WriteLine(say["why.today"]);
    }

    private static string Reason(Visit visit, WhyReason reason, bool several)
    {
        // One value of a condition stands for itself: the condition has just named it.
        var values = reason is { Kind: "condition", Values: [{ } one] } && one.Expression != reason.Text
            ? Shown(visit, one.Value)
            : string.Join(", ", reason.Values.Select(v => $"{v.Expression} {Shown(visit, v.Value)}"));
        var text = visit.Say.Format("why.because." + reason.Kind, reason.Text, values).TrimEnd(' ', ':');
        return several ? visit.Say.Format("why.branch", reason.Output, text) : text;
    }

    private static string Shown(Visit visit, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => visit.Say["why.empty"],
        JsonValueKind.String => value.GetString()!,
        _ => value.GetRawText(),
    };
}
