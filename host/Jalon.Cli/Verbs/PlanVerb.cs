using Jalon.Api.Questions;
using Jalon.Cli.Views;

namespace Jalon.Cli.Verbs;

internal static class PlanVerb
{
    public static Command Create(Shell shell)
    {
        var of = new Argument<string>("FILE|CAMPAIGN") { Description = shell.Help["run.of"] };
        var engine = new Option<bool>("--engine") { Description = shell.Help["plan.engine"] };
        var command = new Command("plan", shell.Help["plan"]) { of, engine };
        shell.Does(command, parsed => Paths.File(parsed.GetValue(of)), async (visit, cancellation) =>
        {
            var plan = await visit.Client.PlanAsync(Paths.Named(visit.Get(of)), cancellation).ConfigureAwait(false);
            visit.Call.Answer(plan, p => Write(visit, p, visit.Get(engine)));
            return ExitCode.Done;
        });
        return command;
    }

    private static void Write(Visit visit, Plan plan, bool engine)
    {
        var names = plan.Activities.Max(a => a.Name.Length);
        var types = plan.Activities.Max(a => a.Type.Length);
        foreach (var activity in plan.Activities)
        {
            var head = $"{activity.Name.PadRight(names)}  {activity.Type.PadRight(types)}  ";
            foreach (var output in activity.Outputs)
            {
                visit.Out.WriteLine(head + (activity.Outputs.Count > 1 ? output.Name + ": " : "") + Columns(output) + Expected(visit, output));
                head = new string(' ', head.Length);
            }

            if (activity.Sql is { } sql)
                visit.Out.WriteLine(Indented(sql));
            foreach (var output in activity.Outputs.Where(o => engine && activity.Sql is not null && o.EnginePlan is not null))
                visit.Out.WriteLine(Indented($"-- {visit.Say.Format("plan.own", output.Name)}\n{output.EnginePlan}"));
        }

        if (plan.Diagnostics.Count > 0)
            DiagnosticsView.Write(visit.Error, visit.Say, plan.Diagnostics);
        if (plan.Activities.Any(a => a.Outputs.Any(o => o.Rows is not null)))
            visit.Out.WriteLine(visit.Say["plan.estimates"]);
        visit.Out.WriteLine(visit.Say["plan.good"]);
    }

    private static string Indented(string text) => string.Concat(text.TrimEnd().Split('\n').Select(l => $"    {l}\n"));

    private static string Expected(Visit visit, PlannedOutput output) =>
        (output.Rows is { } rows ? $"   ~ {visit.Say.Rows(rows)}" : "")
        + (output.Cost is { } cost ? $", {visit.Say.Format("plan.cost", visit.Say.Count((long)cost))}" : "");

    private static string Columns(PlannedOutput output) =>
        $"key {string.Join("+", output.Key.Select(k => k.Name))}" + string.Concat(output.Columns.Select(c => $", {c.Name} {c.Type}"));
}
