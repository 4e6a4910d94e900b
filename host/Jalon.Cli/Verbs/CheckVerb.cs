using Jalon.Api.Questions;
using Jalon.Cli.Views;

namespace Jalon.Cli.Verbs;

internal static class CheckVerb
{
    public static Command Create(Shell shell)
    {
        var files = new Argument<string[]>("FILE") { Description = shell.Help["check.files"], Arity = ArgumentArity.ZeroOrMore };
        var engine = new Option<string?>("--engine") { Description = shell.Help["check.engine"], HelpName = "duckdb|postgres|sqlserver" };
        engine.AcceptOnlyFromAmong("duckdb", "postgres", "sqlserver");
        var command = new Command("check", shell.Help["check"]) { files, engine };
        shell.Does(command, parsed => parsed.GetValue(files)?.FirstOrDefault(), async (visit, cancellation) =>
        {
            var answer = await visit.Client.CheckAsync(new CheckRequest(Paths.Full(visit.Get(files)), visit.Get(engine)), cancellation).ConfigureAwait(false);
            var good = answer.Diagnostics.All(d => d.Severity != "error");
            visit.Call.Answer(answer, a =>
            {
                // What is wrong is what was asked: it goes to the answer's stream.
                DiagnosticsView.Write(visit.Out, visit.Say, a.Diagnostics);
                if (good)
                    visit.Out.WriteLine(a.Files.Count == 1 ? visit.Say["check.good.one"] : visit.Say.Format("check.good", a.Files.Count));
            });
            return good ? ExitCode.Done : ExitCode.No;
        });
        return command;
    }
}
