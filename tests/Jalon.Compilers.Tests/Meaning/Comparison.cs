using System.Globalization;
using System.Text;

using Jalon.Algebra.Types;

namespace Jalon.Compilers.Tests.Meaning;

/// <summary>Compares what the backends answer and tells each difference by the smallest part that makes it.</summary>
/// <param name="backends">Those that are asked.</param>
/// <param name="title">What stands before each difference.</param>
/// <param name="engine">The engine's name.</param>
/// <param name="ask">How it is asked.</param>
/// <param name="unsaid">What it states that it cannot say: an expression of that is left out.</param>
internal sealed class Comparison(Backends backends, string title, string engine, Func<IReadOnlyList<string>, string?[][]> ask, IReadOnlySet<string>? unsaid = null)
{
    private const double Tolerance = 1e-12;

    /// <summary>What differs; of length zero where nothing does.</summary>
    public string Of(IReadOnlyList<Expression> expressions)
    {
        var found = new StringBuilder();
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (expression, what) in Differing(expressions))
        {
            var (smallest, why) = Smallest(expression, what);
            if (told.Add(smallest.Text))
                found.Append(CultureInfo.InvariantCulture, $"{title}: {smallest.Text}\n  {why}\n");
        }

        return found.ToString();
    }

    private (Expression Expression, string What) Smallest(Expression expression, string what)
    {
        foreach (var part in expression.Parts)
        {
            if (part.Parts.Count > 0 && Differing([part]).ToList() is [var (_, why)])
                return Smallest(part, why);
        }

        return (expression, what);
    }

    private IEnumerable<(Expression, string)> Differing(IReadOnlyList<Expression> expressions)
    {
        var texts = expressions.Select(e => e.Text).ToList();
        var theirs = Answers(ask, texts);
        var ours = Answers(backends.InProcess, texts);
        return expressions.Select((e, i) => theirs[i].Fault is { } said && unsaid?.Contains(said) == true ? (e, "") : (e, (theirs[i].Fault is { } fault ? $"{engine}: {fault} " : "") + (ours[i].Fault is { } failure ? $"in process: {failure}" : "") is { Length: > 0 } faults
            ? faults
            : Difference(e, theirs[i].Rows!, ours[i].Rows!))).Where(d => d.Item2.Length > 0);
    }

    // All at once; where that fails, by halves.
    private static (string?[]? Rows, string? Fault)[] Answers(Func<IReadOnlyList<string>, string?[][]> ask, IReadOnlyList<string> expressions)
    {
        try
        {
            return [.. ask(expressions).Select(rows => ((string?[]?)rows, (string?)null))];
        }
        catch (Exception e) when (e is System.Data.Common.DbException or NotSupportedException or InvalidOperationException or OverflowException or ArgumentException or IndexOutOfRangeException)
        {
            var half = expressions.Count / 2;
            return half == 0
                ? [(null, e.Message.Split('\n')[0])]
                : [.. Answers(ask, [.. expressions.Take(half)]), .. Answers(ask, [.. expressions.Skip(half)])];
        }
    }

    private string Difference(Expression expression, string?[] theirs, string?[] ours)
    {
        for (var row = 0; row < ours.Length; row++)
        {
            if (Same(expression, theirs[row], ours[row]))
                continue;
            var parts = expression.Parts.Where(p => p.Form != "literal").Select(p => $"{p.Text} = {backends.InProcess(p.Text)[0][row] ?? "empty"}");
            return string.Create(CultureInfo.InvariantCulture, $"row {row + 1}: {engine} {theirs[row] ?? "empty"}, in process {ours[row] ?? "empty"} of {expression.Type} where {string.Join(", ", parts)}");
        }

        return "";
    }

    private static bool Same(Expression expression, string? left, string? right)
    {
        if (left == right)
            return true;
        if (left is null || right is null || expression.IsExact || expression.Type.Kind != TypeKind.Float)
            return false;
        var (a, b) = (double.Parse(left, CultureInfo.InvariantCulture), double.Parse(right, CultureInfo.InvariantCulture));
        return Math.Abs(a - b) <= Tolerance * Math.Max(Math.Abs(a), Math.Abs(b));
    }
}
