using System.Globalization;
using Jalon.Algebra.Types;
using Jalon.Api.Questions;
using Jalon.Compilers.CSharp.Batches;
using Jalon.Language.Binding.Campaigns;

namespace Jalon.Host.Questions.Trials;

/// <summary>Where a transition carries something else than a test expects.</summary>
internal static class Differences
{
    /// <summary>What is not as expected; none where all is.</summary>
    public static IEnumerable<TestFailure> Of(Trial trial, Expectation expected)
    {
        var output = trial.Find(expected.Activity, expected.Output);
        var name = $"{expected.Activity}.{output.Name}";
        var rows = trial.Rows(name);
        if (expected.Count is { } count && count != rows.Count)
            yield return Failure(name, Counted(rows.Count, count), [], []);
        if (expected.Keys is { } keys && Keys(name, rows, output.Schema, [.. keys.Select(k => (IReadOnlyList<object?>)[.. k])]) is { } ofKeys)
            yield return ofKeys;
        if (expected.Rows is { } listed && Rows(trial, name, output, listed) is { } ofRows)
            yield return ofRows;
    }

    private static TestFailure? Keys(string name, ColumnBatch rows, Schema schema, IReadOnlyList<IReadOnlyList<object?>> expected)
    {
        var actual = Enumerable.Range(0, rows.Count).Select(r => (IReadOnlyList<object?>)[.. schema.Key.Select(k => rows.Find(k)![r])]).ToList();
        var (missing, unexpected) = Unmatched(expected, actual, (e, a) => e.Count == a.Count && e.Zip(a).All(p => WrittenValues.Same(p.First, p.Second)));
        return missing.Count + unexpected.Count == 0
            ? null
            : Failure(name, Counted(actual.Count, expected.Count), missing.Select(WrittenValues.ShowKey), unexpected.Select(WrittenValues.ShowKey));
    }

    private static TestFailure? Rows(Trial trial, string name, BoundOutput output, IReadOnlyList<IReadOnlyDictionary<string, object?>> expected)
    {
        var columns = expected.SelectMany(r => r.Keys).Distinct(StringComparer.Ordinal).ToList();
        var rows = trial.Rows(output, name, columns);
        var actual = Enumerable.Range(0, rows.Count).Select(r => columns.ToDictionary(c => c, c => rows.Find(c)![r], StringComparer.Ordinal)).ToList();
        var (missing, unexpected) = Unmatched(expected, actual, (e, a) => e.All(f => WrittenValues.Same(f.Value, a[f.Key])));
        return missing.Count + unexpected.Count == 0
            ? null
            : Failure(name, Counted(actual.Count, expected.Count), missing.Select(WrittenValues.ShowRow), unexpected.Select(WrittenValues.ShowRow));
    }

    // Each row stands for one row; an order is not looked at.
    private static (List<TExpected> Missing, List<TActual> Unexpected) Unmatched<TExpected, TActual>(
        IEnumerable<TExpected> expected, IEnumerable<TActual> actual, Func<TExpected, TActual, bool> same)
    {
        var left = actual.ToList();
        var missing = new List<TExpected>();
        foreach (var row in expected)
        {
            var at = left.FindIndex(a => same(row, a));
            if (at < 0)
                missing.Add(row);
            else
                left.RemoveAt(at);
        }

        return (missing, left);
    }

    private static TestFailure Failure(string name, string message, IEnumerable<string> missing, IEnumerable<string> unexpected) =>
        new(name, message, [.. missing], [.. unexpected]);

    private static string Counted(int actual, long expected) => actual == expected
        ? string.Create(CultureInfo.InvariantCulture, $"{actual:N0} {Word(actual)}, as many as expected, but others")
        : string.Create(CultureInfo.InvariantCulture, $"{actual:N0} {Word(actual)}, {expected:N0} expected");

    private static string Word(long count) => count == 1 ? "row" : "rows";
}
