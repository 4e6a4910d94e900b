using System.Collections;
using System.Runtime.CompilerServices;

namespace Jalon.Algebra;

/// <summary>
/// An immutable list that equals another when their items do, so that trees made of records compare by what they mean.
/// </summary>
/// <typeparam name="T">The items; their own equality decides.</typeparam>
[CollectionBuilder(typeof(ValueList), nameof(ValueList.Create))]
public readonly struct ValueList<T> : IReadOnlyList<T>, IEquatable<ValueList<T>>
{
    private readonly T[]? _items;

    internal ValueList(T[] items) => _items = items;

    /// <inheritdoc/>
    public int Count => _items?.Length ?? 0;

    /// <summary>Whether there is no item.</summary>
    public bool IsEmpty => Count == 0;

    /// <inheritdoc/>
    public T this[int index] => (_items ?? [])[index];

    /// <summary>This list with one more item at its end.</summary>
    public ValueList<T> Add(T item) => new([.. this, item]);

    /// <summary>This list followed by another.</summary>
    public ValueList<T> AddRange(IEnumerable<T> items) => new([.. this, .. items]);

    /// <summary>Each item changed; the same list where no item changed by reference or value.</summary>
    public ValueList<T> Map(Func<T, T> change)
    {
        T[]? changed = null;
        for (var i = 0; i < Count; i++)
        {
            var now = change(_items![i]);
            if (changed is null && !ReferenceEquals(now, _items[i]) && !EqualityComparer<T>.Default.Equals(now, _items[i]))
                changed = [.. _items];
            if (changed is not null)
                changed[i] = now;
        }

        return changed is null ? this : new ValueList<T>(changed);
    }

    /// <inheritdoc/>
    public bool Equals(ValueList<T> other) =>
        ReferenceEquals(_items, other._items) || this.AsSpan().SequenceEqual(other.AsSpan(), EqualityComparer<T>.Default);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ValueList<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var item in this)
            hash.Add(item);
        return hash.ToHashCode();
    }

    /// <summary>The items in place, without a copy.</summary>
    public ReadOnlySpan<T> AsSpan() => _items;

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)(_items ?? [])).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Whether two lists hold equal items in the same order.</summary>
    public static bool operator ==(ValueList<T> left, ValueList<T> right) => left.Equals(right);

    /// <summary>Whether two lists differ in an item or in length.</summary>
    public static bool operator !=(ValueList<T> left, ValueList<T> right) => !left.Equals(right);
}
