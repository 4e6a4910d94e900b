using Jalon.Compilers.CSharp.Batches;

namespace Jalon.Compilers.CSharp.InProcess;

/// <summary>The rows that a window puts together, in their order.</summary>
/// <param name="Rows">Their numbers.</param>
/// <param name="Arguments">The window's arguments over all rows.</param>
/// <param name="By">What orders them, over all rows; none where nobody asked for an order, and then all are equal.</param>
internal sealed record WindowPart(List<int> Rows, Vector[] Arguments, Vector[] By)
{
    private int[]? _firsts;
    private int[]? _ranks;

    public int Count => Rows.Count;

    /// <summary>An argument over the row at a place.</summary>
    public object? Argument(int argument, int place) => Arguments[argument][Rows[place]];

    /// <summary>The place, from 1, of the first row that is equal to the one at a place.</summary>
    public long Rank(int place)
    {
        Ranked();
        return _firsts![place] + 1;
    }

    /// <summary>How many different rows there are up to a place.</summary>
    public long DenseRank(int place)
    {
        Ranked();
        return _ranks![place];
    }

    private void Ranked()
    {
        if (_firsts is not null)
            return;
        (_firsts, _ranks) = (new int[Count], new int[Count]);
        for (var place = 0; place < Count; place++)
        {
            var same = place > 0 && Array.TrueForAll(By, b => b.Same(Rows[place], b, Rows[place - 1]));
            _firsts[place] = same ? _firsts[place - 1] : place;
            _ranks[place] = place == 0 ? 1 : _ranks[place - 1] + (same ? 0 : 1);
        }
    }
}
