using Jalon.Cli.Views;

namespace Jalon.Cli.Verbs;

internal static class PluginVerb
{
    public static Command Create(Shell shell)
    {
        var list = new Command("list", shell.Help["plugin.list"]);
        shell.Does(list, async (visit, cancellation) =>
        {
            var plugins = await visit.Client.PluginsAsync(cancellation).ConfigureAwait(false);
            visit.Call.Answer(plugins, all =>
            {
                var say = visit.Say;
                var table = new HumanTable(visit.Call.Streams.Width);
                table.Add(say["h.plugin"], say["h.version"], say["h.origin"], say["h.activities"]);
                foreach (var p in all)
                    table.Add(p.Id, p.Version, p.Origin, p.Usable ? string.Join(", ", p.Activities) : "! " + p.Reason);
                table.Write(visit.Out);
            });
            return ExitCode.Done;
        });
        return new Command("plugin", shell.Help["plugin"]) { list };
    }
}
