namespace Jalon.Language.Binding.Activities;

/// <summary>Settings with their values bound; what was not written is not there.</summary>
/// <param name="Values">By setting; what each kind holds is said at the kind.</param>
/// <param name="Blocks">By word, in the order in which they were written.</param>
public sealed record BoundSettings(IReadOnlyDictionary<string, object> Values, IReadOnlyDictionary<string, IReadOnlyList<BoundBlock>> Blocks)
{
    /// <summary>The value of a setting; null where it was not written.</summary>
    public object? Find(string name) => Values.GetValueOrDefault(name);

    /// <summary>The blocks of a word; none where none was written.</summary>
    public IReadOnlyList<BoundBlock> BlocksOf(string word) => Blocks.GetValueOrDefault(word) ?? [];
}
