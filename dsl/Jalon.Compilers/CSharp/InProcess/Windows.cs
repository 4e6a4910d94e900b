using System.Collections.Frozen;
using Jalon.Compilers.CSharp.Batches;

namespace Jalon.Compilers.CSharp.InProcess;

/// <summary>
/// Values over the rows around each row. With an order an aggregate runs from the first row to this one; without, over all. Ties go by the key, save
/// for the ranks, which see them.
/// </summary>
internal static class Windows
{
    // The value of the row at a place of its part.
    private delegate object? AtPlace(WindowPart part, int place);

    private static readonly FrozenDictionary<string, AtPlace> s_places = new Dictionary<string, AtPlace>
    {
        ["row_number"] = (_, place) => place + 1L,
        ["rank"] = (part, place) => part.Rank(place),
        ["dense_rank"] = (part, place) => part.DenseRank(place),
        ["percent_rank"] = (part, place) => part.Count == 1 ? 0.0 : (part.Rank(place) - 1.0) / (part.Count - 1),
        ["ntile"] = (part, place) => part.Argument(0, place) is long n && n >= 1 ? Tile(part.Count, place, n) : null,
        ["lag"] = (part, place) => Shifted(part, place, -1),
        ["lead"] = (part, place) => Shifted(part, place, 1),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Whether it is one of these or an aggregate.</summary>
    public static bool Knows(Function function) => s_places.ContainsKey(function.Name) || Aggregates.Knows(function);

    /// <summary>Writes the window's value for each row of a part.</summary>
    /// <param name="window">The window.</param>
    /// <param name="part">Rows with a common part, in order.</param>
    /// <param name="running">Whether an aggregate runs from the first row to each one.</param>
    /// <param name="values">Written for the rows of the part.</param>
    public static void Write(Window window, WindowPart part, bool running, Vector values)
    {
        if (s_places.TryGetValue(window.Function.Name, out var atPlace))
        {
            for (var place = 0; place < part.Count; place++)
                values.Set(part.Rows[place], atPlace(part, place));
            return;
        }

        var accumulator = Aggregates.New(window.Function, part.Arguments, window.Type);
        foreach (var row in part.Rows)
        {
            if (Aggregates.Takes(window.Function, part.Arguments, row))
                accumulator.Add(row);
            if (running)
                values.Set(row, accumulator.Value);
        }

        if (running)
            return;
        var all = accumulator.Value;
        foreach (var row in part.Rows)
            values.Set(row, all);
    }

    // The first parts are one larger where the rows do not divide.
    private static long Tile(int count, int place, long n)
    {
        var (size, larger) = (count / n, count % n);
        var inLarger = larger * (size + 1);
        return place < inLarger ? (place / (size + 1)) + 1 : larger + ((place - inLarger) / size) + 1;
    }

    private static object? Shifted(WindowPart part, int place, int sign)
    {
        if (part.Arguments.Length > 1 && part.Argument(1, place) is null)
            return null;
        var by = part.Arguments.Length > 1 ? (long)part.Argument(1, place)! : 1;
        var at = place + ((Int128)sign * by);
        return at >= 0 && at < part.Count ? part.Argument(0, (int)at) : null;
    }
}
