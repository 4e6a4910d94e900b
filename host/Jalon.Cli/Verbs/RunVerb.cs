using Jalon.Api.Runs;

namespace Jalon.Cli.Verbs;

internal static class RunVerb
{
    public static Command Create(Shell shell)
    {
        var file = new Argument<string>("FILE") { Description = shell.Help["run.file"] };
        var campaign = new Option<string?>("--campaign") { Description = shell.Help["run.campaign"], HelpName = "NAME" };
        var set = Settings(shell);
        var asOf = new Option<string?>("--as-of") { Description = shell.Help["option.asof"], HelpName = "DATETIME" };
        var command = new Command("run", shell.Help["run"]) { file, campaign, set, asOf };
        shell.Does(command, parsed => parsed.GetValue(file), async (visit, cancellation) =>
        {
            var request = new RunRequest(Path.GetFullPath(visit.Get(file)), visit.Get(campaign), Values(visit.Get(set)), visit.Get(asOf));
            var run = await visit.Client.StartAsync(request, cancellation).ConfigureAwait(false);
            return await Watch.ToItsEnd(visit, run, cancellation).ConfigureAwait(false);
        });
        return command;
    }

    public static Option<string[]> Settings(Shell shell)
    {
        var set = new Option<string[]>("--set") { Description = shell.Help["run.set"], HelpName = "NAME=VALUE", DefaultValueFactory = _ => [] };
        set.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(t => t.Value.IndexOf('=', StringComparison.Ordinal) < 1))
                result.AddError($"--set {token.Value}: name=value");
        });
        return set;
    }

    public static Dictionary<string, string> Values(IEnumerable<string> set) =>
        set.Select(s => s.Split('=', 2)).GroupBy(s => s[0].Trim()).ToDictionary(s => s.Key, s => s.Last()[1].Trim());
}
