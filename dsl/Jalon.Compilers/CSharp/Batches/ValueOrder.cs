using Jalon.Compilers.CSharp.Runtime;

namespace Jalon.Compilers.CSharp.Batches;

/// <summary>What the language says about order and sameness of values, where the runtime's own words for it differ: texts and durations.</summary>
internal static class ValueOrder<T>
    where T : notnull
{
    public static int Compare(T left, T right) => typeof(T) == typeof(string)
        ? Comparisons.CompareText((string)(object)left, (string)(object)right)
        : Comparer<T>.Default.Compare(left, right);

    public static bool Same(T left, T right) => typeof(T) == typeof(Duration)
        ? Comparer<T>.Default.Compare(left, right) == 0
        : EqualityComparer<T>.Default.Equals(left, right);

    public static int Hash(T value) => value is Duration duration ? duration.TotalMicroseconds.GetHashCode() : value.GetHashCode();
}
