using Jalon.Api.Questions;
using Jalon.Cli.Views;

namespace Jalon.Cli.Verbs;

internal static class TestVerb
{
    public static Command Create(Shell shell)
    {
        var files = new Argument<string[]>("FILE") { Description = shell.Help["test.files"], Arity = ArgumentArity.ZeroOrMore };
        var junit = new Option<string?>("--junit") { Description = shell.Help["test.junit"], HelpName = "PATH" };
        var engine = new Option<bool>("--engine") { Description = shell.Help["test.engine"] };
        var command = new Command("test", shell.Help["test"]) { files, junit, engine };
        shell.Does(command, parsed => parsed.GetValue(files)?.FirstOrDefault(), async (visit, cancellation) =>
        {
            var answer = await visit.Client.TestAsync(new TestRequest(Paths.Full(visit.Get(files)), visit.Get(engine)), cancellation).ConfigureAwait(false);
            if (visit.Get(junit) is { } path)
                JUnitReport.Write(path, answer);
            visit.Call.Answer(answer, a => TestsView.Write(visit.Out, visit.Say, a));
            return answer.Tests.All(t => t.Passed) ? ExitCode.Done : ExitCode.No;
        });
        return command;
    }
}
