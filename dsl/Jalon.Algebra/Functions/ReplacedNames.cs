namespace Jalon.Algebra.Functions;

/// <summary>Names from elsewhere and what to write instead.</summary>
internal static class ReplacedNames
{
    /// <summary>Foreign name (any letter case) to advice: what to write.</summary>
    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>
    {
        ["len"] = "length(t)",
        ["isnull"] = "t is empty",
    };
}
