using Jalon.Api.Questions;
using Jalon.Cli.Views;

namespace Jalon.Cli.Verbs;

internal static class PlanVerb
{
    public static Command Create(Shell shell)
    {
        var file = new Argument<string>("FILE") { Description = shell.Help["run.file"] };
        var command = new Command("plan", shell.Help["plan"]) { file };
        shell.Does(command, parsed => parsed.GetValue(file), async (visit, cancellation) =>
        {
            var plan = await visit.Client.PlanAsync(Path.GetFullPath(visit.Get(file)), cancellation).ConfigureAwait(false);
            visit.Call.Answer(plan, p => Write(visit, p));
            return ExitCode.Done;
        });
        return command;
    }

    private static void Write(Visit visit, Plan plan)
    {
        var names = plan.Activities.Max(a => a.Name.Length);
        var types = plan.Activities.Max(a => a.Type.Length);
        foreach (var activity in plan.Activities)
        {
            var head = $"{activity.Name.PadRight(names)}  {activity.Type.PadRight(types)}  ";
            foreach (var output in activity.Outputs)
            {
                visit.Out.WriteLine(head + (activity.Outputs.Count > 1 ? output.Name + ": " : "") + Columns(output));
                head = new string(' ', head.Length);
            }

            if (activity.Sql is { } sql)
                visit.Out.WriteLine(string.Concat(sql.TrimEnd().Split('\n').Select(l => $"    {l}\n")));
        }

        if (plan.Diagnostics.Count > 0)
            DiagnosticsView.Write(visit.Error, visit.Say, plan.Diagnostics);
        visit.Out.WriteLine(visit.Say["plan.good"]);
    }

    private static string Columns(PlannedOutput output) =>
        $"key {string.Join("+", output.Key.Select(k => k.Name))}" + string.Concat(output.Columns.Select(c => $", {c.Name} {c.Type}"));
}
