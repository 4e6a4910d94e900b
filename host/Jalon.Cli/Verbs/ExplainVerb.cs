using System.Reflection;

namespace Jalon.Cli.Verbs;

internal static class ExplainVerb
{
    public static Command Create(Shell shell)
    {
        var code = new Argument<string>("CODE") { Description = shell.Help["explain.code"] };
        var command = new Command("explain", shell.Help["explain"]) { code };
        shell.Does(command, (call, _) =>
        {
            var wanted = call.Parsed.GetValue(code)!.ToUpperInvariant();
            using var page = Assembly.GetExecutingAssembly().GetManifestResourceStream($"errors/{wanted}.md");
            if (page is null)
            {
                call.Error.WriteLine("jalon: " + call.Say.Format("explain.none", wanted));
                return Task.FromResult(ExitCode.Refused);
            }

            using var reader = new StreamReader(page);
            call.Out.WriteLine(reader.ReadToEnd().TrimEnd());
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }
}
