using Jalon.Compilers.CSharp.Batches;
using Jalon.Compilers.CSharp.Runtime;

namespace Jalon.Compilers.CSharp.InProcess.Accumulators;

/// <summary>The value below which a share of the values lies, interpolated between neighbours, as a float.</summary>
/// <param name="digits">The values.</param>
/// <param name="shares">The share, the same for each row; null for a half.</param>
internal sealed class Percentile(Digits digits, Vector? shares) : Accumulator
{
    private readonly List<long> _values = [];
    private decimal? _share = 0.5m;
    private bool _fits = true;
    private int _sorted;

    public override object? Value
    {
        get
        {
            if (!_fits || _values.Count == 0 || _share is not (>= 0 and <= 1))
                return null;
            Sort();
            var at = _share.Value * (_values.Count - 1);
            var below = (int)Math.Floor(at);
            var (low, high) = (_values[below], _values[Math.Min(below + 1, _values.Count - 1)]);
            return Operators.Float((Digits.Nearest(low) + (Digits.Nearest((Int128)high - low) * (double)(at - below))) / digits.Unit);
        }
    }

    public override void Add(int row)
    {
        if (shares is not null)
            _share = Share(shares[row]);
        if (digits.Of(row) is { } value)
            _values.Add(value);
        else
            _fits = false;
    }

    // Where one value came since, it is put in its place; where many did, all are sorted.
    private void Sort()
    {
        if (_sorted == _values.Count - 1)
        {
            var last = _values[^1];
            _values.RemoveAt(_sorted);
            var place = _values.BinarySearch(last);
            _values.Insert(place < 0 ? ~place : place, last);
        }
        else if (_sorted < _values.Count)
        {
            _values.Sort();
        }

        _sorted = _values.Count;
    }

    private static decimal? Share(object? share) => share switch
    {
        decimal d => d,
        long n => n,
        double f when Math.Abs(f) <= 1 => (decimal)f,
        _ => null,
    };
}
