namespace Jalon.Algebra.Functions;

/// <summary>A heading of the catalogue; makes the entries that stand under it.</summary>
/// <param name="Name">text, number, date, choice, aggregate, window, other.</param>
internal sealed record Family(string Name)
{
    /// <summary>A function of one row's values; empty where an argument is and nowhere else, until the entry says otherwise.</summary>
    public Function Scalar(string name, string summary, params ReadOnlySpan<Signature> signatures) =>
        new(name, Name, FunctionKind.Scalar, [.. signatures], Emptiness.Propagates, summary, []);

    /// <summary>A function of many rows' values; empty over nothing, until the entry says otherwise.</summary>
    public Function Aggregate(string name, string summary, params ReadOnlySpan<Signature> signatures) =>
        new(name, Name, FunctionKind.Aggregate, [.. signatures], Emptiness.MayAppear, summary, []);

    /// <summary>A function of the rows around one; never empty, until the entry says otherwise.</summary>
    public Function Window(string name, string summary, params ReadOnlySpan<Signature> signatures) =>
        new(name, Name, FunctionKind.Window, [.. signatures], Emptiness.Never, summary, []);
}
