using Jalon.Api.Questions;
using Jalon.Cli.Words;

namespace Jalon.Cli.Views;

/// <summary>How tests went: a line each, and below one that failed what is missing and what is too many.</summary>
internal static class TestsView
{
    // A difference of thousands is seen from its first lines.
    private const int Most = 10;

    public static void Write(TextWriter to, Vocabulary say, TestAnswer answer)
    {
        foreach (var test in answer.Tests)
        {
            to.WriteLine($"{say[test.Passed ? "test.ok" : "test.fail"],-5} {test.Title}   {test.File}:{test.Line}");
            foreach (var failure in test.Failures)
            {
                to.WriteLine(failure.Transition is null ? $"      {failure.Message}" : $"      {failure.Transition}: {failure.Message}");
                Lines(to, say, '-', failure.Missing);
                Lines(to, say, '+', failure.Unexpected);
            }

            foreach (var note in test.Notes)
                to.WriteLine($"      ({note})");
        }

        var failed = answer.Tests.Count(t => !t.Passed);
        to.WriteLine(say.Format("test.sum", answer.Tests.Count - failed, failed) + "   " + say.Seconds(TimeSpan.FromMilliseconds(answer.Milliseconds)));
    }

    private static void Lines(TextWriter to, Vocabulary say, char sign, IReadOnlyList<string> lines)
    {
        foreach (var line in lines.Take(Most))
            to.WriteLine($"        {sign} {line}");
        if (lines.Count > Most)
            to.WriteLine($"        {sign} {say.Format("test.more", lines.Count - Most)}");
    }
}
