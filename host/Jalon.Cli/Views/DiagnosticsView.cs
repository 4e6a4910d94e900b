using Jalon.Cli.Words;

namespace Jalon.Cli.Views;

/// <summary>Errors and advice as people read them, and how many there were.</summary>
internal static class DiagnosticsView
{
    public static void Write(TextWriter to, Vocabulary say, IReadOnlyList<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
            to.WriteLine(diagnostic.Text.TrimEnd());
        var errors = diagnostics.Where(d => d.Severity == "error").ToList();
        if (errors.Count > 0)
            to.WriteLine(errors.Count == 1 ? say.Format("error.one", errors[0].Code) : say.Format("error.many", errors.Count, errors[^1].Code));
        var advice = diagnostics.Count - errors.Count;
        if (advice > 0)
            to.WriteLine(advice == 1 ? say["advice.one"] : say.Format("advice.many", advice));
    }
}
