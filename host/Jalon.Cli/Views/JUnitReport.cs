using System.Globalization;
using System.Xml.Linq;
using Jalon.Api.Questions;

namespace Jalon.Cli.Views;

/// <summary>Tests as the XML that build servers read (the JUnit format as Jenkins and GitLab document it: a suite a file, a case a test).</summary>
internal static class JUnitReport
{
    /// <summary>Writes the report; one that is there already is replaced.</summary>
    /// <exception cref="ProblemException">The file cannot be written.</exception>
    public static void Write(string path, TestAnswer answer)
    {
        var suites = answer.Tests.GroupBy(t => t.File).Select(file => new XElement(
            "testsuite",
            new XAttribute("name", file.Key),
            new XAttribute("tests", file.Count()),
            new XAttribute("failures", file.Count(t => !t.Passed)),
            new XAttribute("time", Seconds(file.Sum(t => t.Milliseconds))),
            file.Select(Case)));
        try
        {
            using var file = new StreamWriter(path, append: false);
            using var xml = System.Xml.XmlWriter.Create(file, new System.Xml.XmlWriterSettings { Indent = true });
            new XElement("testsuites", suites).Save(xml);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ProblemException(new Problem("refused", null, $"the report cannot be written: {e.Message}", []));
        }
    }

    private static XElement Case(TestResult test) => new(
        "testcase",
        new XAttribute("name", Clean(test.Title)),
        new XAttribute("classname", test.Campaign),
        new XAttribute("file", test.File),
        new XAttribute("line", test.Line),
        new XAttribute("time", Seconds(test.Milliseconds)),
        test.Failures.Select(f => new XElement(
            "failure",
            new XAttribute("message", Clean(f.Transition is null ? f.Message : $"{f.Transition}: {f.Message}")),
            Clean(string.Join('\n', f.Missing.Select(m => "- " + m).Concat(f.Unexpected.Select(u => "+ " + u)))))));

    // XML has no way to say most control characters.
    private static string Clean(string text) => new([.. text.Select(c => System.Xml.XmlConvert.IsXmlChar(c) || char.IsSurrogate(c) ? c : '\uFFFD')]);

    private static string Seconds(double milliseconds) => (milliseconds / 1000).ToString("0.000", CultureInfo.InvariantCulture);
}
