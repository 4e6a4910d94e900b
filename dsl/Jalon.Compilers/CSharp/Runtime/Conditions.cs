namespace Jalon.Compilers.CSharp.Runtime;

/// <summary>Choosing among values, empty ones above all. Pure.</summary>
public static class Conditions
{
    /// <summary>The first, but empty where it equals the second; an empty second equals nothing.</summary>
    public static T? NullIf<T>(T? x, T? y)
        where T : struct, IComparable<T> => x is { } a && y is { } b && a.CompareTo(b) == 0 ? null : x;

    /// <summary>The first period, but empty where the second is of as many months. Periods have no order, so they are not compared as the others are.</summary>
    public static Period? NullIf(Period? x, Period? y) => x == y ? null : x;

    /// <summary>The first text, but empty where it equals the second.</summary>
    public static string? NullIf(string? x, string? y) => string.Equals(x, y, StringComparison.Ordinal) ? null : x;

    /// <summary>How many are not empty.</summary>
    public static long CountFilled(params ReadOnlySpan<object?> values)
    {
        var filled = 0;
        foreach (var value in values)
        {
            if (value is not null)
                filled++;
        }

        return filled;
    }

    /// <summary>The smallest of the filled ones.</summary>
    public static T? Least<T>(params ReadOnlySpan<T?> values)
        where T : struct, IComparable<T>
    {
        T? least = null;
        foreach (var value in values)
        {
            if (value is { } v && (least is not { } l || v.CompareTo(l) < 0))
                least = v;
        }

        return least;
    }

    /// <summary>The largest of the filled ones.</summary>
    public static T? Greatest<T>(params ReadOnlySpan<T?> values)
        where T : struct, IComparable<T>
    {
        T? greatest = null;
        foreach (var value in values)
        {
            if (value is { } v && (greatest is not { } g || v.CompareTo(g) > 0))
                greatest = v;
        }

        return greatest;
    }

    /// <summary>The first of the filled texts by code point.</summary>
    public static string? Least(params ReadOnlySpan<string?> values)
    {
        string? least = null;
        foreach (var value in values)
        {
            if (value is not null && (least is null || Comparisons.CompareText(value, least) < 0))
                least = value;
        }

        return least;
    }

    /// <summary>The last of the filled texts by code point.</summary>
    public static string? Greatest(params ReadOnlySpan<string?> values)
    {
        string? greatest = null;
        foreach (var value in values)
        {
            if (value is not null && (greatest is null || Comparisons.CompareText(value, greatest) > 0))
                greatest = value;
        }

        return greatest;
    }
}
