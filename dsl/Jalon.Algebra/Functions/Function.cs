namespace Jalon.Algebra.Functions;

/// <summary>
/// An entry of the catalogue: all that is known of a function, whatever runs it. Two entries are the same when their names are.
/// How each backend says it stands with the backend, under the same name.
/// </summary>
/// <param name="Name">In the language.</param>
/// <param name="Family">The heading it stands under: text, number, date, choice, aggregate, window, other.</param>
/// <param name="Kind">Over what it looks.</param>
/// <param name="Signatures">The ways to call it; the first that fits is taken.</param>
/// <param name="Emptiness">When it gives no value.</param>
/// <param name="Summary">What it does, in one or two sentences.</param>
/// <param name="Examples">At least one, save where the answer depends on rows or the instant: there <see cref="Usages"/> has one.</param>
public sealed record Function(
    string Name, string Family, FunctionKind Kind, ValueList<Signature> Signatures, Emptiness Emptiness, string Summary, ValueList<Example> Examples)
{
    /// <summary>What the answer depends on beside the arguments.</summary>
    public Volatility Volatility { get; init; }

    /// <summary>Whether it may be called with <c>!</c>, to raise where it would be empty by failing.</summary>
    public bool MayRaise { get; init; }

    /// <summary>Whether empty arguments reach an aggregate (<c>first</c>, <c>last</c>, <c>nth</c>, <c>collect</c>) instead of being skipped.</summary>
    public bool KeepsEmpties { get; init; }

    /// <summary>Other names that mean exactly the same.</summary>
    public ValueList<string> Aliases { get; init; }

    /// <summary>Calls to learn from whose answer depends on rows or on the instant, so that none is stated.</summary>
    public ValueList<string> Usages { get; init; }

    /// <inheritdoc/>
    public bool Equals(Function? other) => other is not null && Name == other.Name;

    /// <inheritdoc/>
    public override int GetHashCode() => Name.GetHashCode(StringComparison.Ordinal);
}
