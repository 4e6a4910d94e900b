namespace Jalon.Runs;

/// <summary>
/// Which rules a run was started under. A rule that changes takes the next number and keeps its old form for runs
/// of an older one: what a run did is never read differently afterwards.
/// </summary>
/// <param name="Number">From 1.</param>
public readonly record struct RulesVersion(int Number)
{
    /// <summary>The rules that new runs start under.</summary>
    public static RulesVersion Current { get; } = new(1);

    /// <summary>Whether this build still knows (or already knows) these rules.</summary>
    internal bool IsKnown => Number >= 1 && Number <= Current.Number;

    /// <inheritdoc/>
    public override string ToString() => $"rules {Number}";
}
