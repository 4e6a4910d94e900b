namespace Jalon.Algebra.Functions;

/// <summary>The catalogue's entries of this family.</summary>
internal static class ChoiceFunctions
{
    /// <summary>All of them.</summary>
    public static ValueList<Function> All { get; } = [];
}
