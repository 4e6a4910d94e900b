using System.Runtime.CompilerServices;

namespace Jalon.Compilers.CSharp.Runtime;

/// <summary>
/// Conditions in two values: each is false where a side is empty, and its negation is written as one (language reference, section 7). Order of
/// numbers and dates needs no word here: C#'s own operators on nullable values mean the same.
/// </summary>
public static class Comparisons
{
    /// <summary>Whether both values are there and the same.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Equal<T>(T? left, T? right)
        where T : struct, IEquatable<T> =>
        left.HasValue && right.HasValue && left.GetValueOrDefault().Equals(right.GetValueOrDefault());

    /// <summary>Whether both texts are there and the same, code point by code point.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Equal(string? left, string? right) => left is not null && string.Equals(left, right, StringComparison.Ordinal);

    /// <summary>Whether both durations are there and as long, a day being 24 hours.</summary>
    public static bool Equal(Duration? left, Duration? right) => left is { } a && right is { } b && a.CompareTo(b) == 0;

    /// <summary>Whether one text stands before another.</summary>
    public static bool Less(string? left, string? right) => left is not null && right is not null && CompareText(left, right) < 0;

    /// <summary>Whether one text stands before another or is the same.</summary>
    public static bool LessOrEqual(string? left, string? right) => left is not null && right is not null && CompareText(left, right) <= 0;

    /// <summary>Whether one duration is shorter than another.</summary>
    public static bool Less(Duration? left, Duration? right) => left is { } a && right is { } b && a.CompareTo(b) < 0;

    /// <summary>Whether one duration is shorter than another or as long.</summary>
    public static bool LessOrEqual(Duration? left, Duration? right) => left is { } a && right is { } b && a.CompareTo(b) <= 0;

    /// <summary>False before true.</summary>
    public static bool Less(bool? left, bool? right) => left == false && right == true;

    /// <summary>False before true.</summary>
    public static bool LessOrEqual(bool? left, bool? right) => left is { } a && right is { } b && (!a || b);

    /// <summary>Whether a value lies in a range, both ends included.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Between<T>(T? value, T? low, T? high)
        where T : struct, IComparable<T> =>
        value is { } v && low is { } l && high is { } h && v.CompareTo(l) >= 0 && v.CompareTo(h) <= 0;

    /// <summary>Whether a text lies in a range, both ends included.</summary>
    public static bool Between(string? value, string? low, string? high) => LessOrEqual(low, value) && LessOrEqual(value, high);

    /// <summary>Whether a time of day lies in a range, both ends included; one whose start is after its end passes midnight.</summary>
    public static bool Between(TimeOnly? value, TimeOnly? low, TimeOnly? high) =>
        value is { } v && low is { } l && high is { } h && (l <= h ? l <= v && v <= h : v >= l || v <= h);

    /// <summary>Whether a value is among some; empty ones are nobody's equal.</summary>
    public static bool In<T>(T? value, params ReadOnlySpan<T?> items)
        where T : struct, IEquatable<T>
    {
        foreach (var item in items)
        {
            if (Equal(value, item))
                return true;
        }

        return false;
    }

    /// <summary>Whether a text is among some; empty ones are nobody's equal.</summary>
    public static bool In(string? value, params ReadOnlySpan<string?> items)
    {
        foreach (var item in items)
        {
            if (Equal(value, item))
                return true;
        }

        return false;
    }

    /// <summary>Whether a duration is among some, a day being 24 hours.</summary>
    public static bool In(Duration? value, params ReadOnlySpan<Duration?> items)
    {
        foreach (var item in items)
        {
            if (Equal(value, item))
                return true;
        }

        return false;
    }

    /// <summary>Whether a value is in a set made before the first row.</summary>
    public static bool In<T>(T? value, IReadOnlySet<T> items)
        where T : struct => value is { } v && items.Contains(v);

    /// <summary>Whether a text is in a set made before the first row.</summary>
    public static bool In(string? value, IReadOnlySet<string> items) => value is not null && items.Contains(value);

    /// <summary>The items of a list parameter that are there, as a set.</summary>
    public static IReadOnlySet<T> SetOf<T>(object? items)
        where T : notnull => items is IEnumerable<object?> list ? list.OfType<T>().ToHashSet() : new HashSet<T>();

    /// <summary>Which text comes first by code point; unlike by UTF-16 unit, what lies beyond U+FFFF comes after all else.</summary>
    public static int CompareText(string left, string right)
    {
        var length = Math.Min(left.Length, right.Length);
        var same = left.AsSpan().CommonPrefixLength(right);
        if (same == length)
            return left.Length.CompareTo(right.Length);
        var (a, b) = (left[same], right[same]);
        return char.IsSurrogate(a) == char.IsSurrogate(b) ? a.CompareTo(b) : char.IsSurrogate(a) ? 1 : -1;
    }
}
