using Jalon.Api.Runs;

namespace Jalon.Cli.Verbs;

internal static class RunVerb
{
    public static Command Create(Shell shell)
    {
        var of = new Argument<string>("FILE|CAMPAIGN") { Description = shell.Help["run.of"] };
        var campaign = new Option<string?>("--campaign") { Description = shell.Help["run.campaign"], HelpName = "NAME" };
        var set = Settings(shell);
        var asOf = new Option<string?>("--as-of") { Description = shell.Help["option.asof"], HelpName = "DATETIME" };
        var simulate = new Option<bool>("--simulate") { Description = shell.Help["run.simulate"] };
        var command = new Command("run", shell.Help["run"]) { of, campaign, set, asOf, simulate };
        shell.Does(command, parsed => Paths.File(parsed.GetValue(of)), async (visit, cancellation) =>
        {
            var file = Paths.File(visit.Get(of));
            var request = new RunRequest(file is null ? null : Path.GetFullPath(file), visit.Get(campaign) ?? (file is null ? visit.Get(of) : null), Values(visit.Get(set)), visit.Get(asOf))
            {
                Simulate = visit.Get(simulate),
            };
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
