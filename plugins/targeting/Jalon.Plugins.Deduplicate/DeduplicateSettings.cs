namespace Jalon.Plugins.Deduplicate;

/// <summary>What makes two rows duplicates, and who stays.</summary>
public sealed record DeduplicateSettings
{
    /// <summary>What is looked through.</summary>
    [Setting("The transition whose duplicates are set aside.")]
    public required Transition Input { get; init; }

    /// <summary>What duplicates have in common.</summary>
    [Setting("The value, or the list of values, that duplicates have in common. A row without a value is nobody's duplicate.")]
    public required ValueList<Expression> By { get; init; }

    /// <summary>How many stay.</summary>
    [Setting("How many rows stay for each value.")]
    public int Keep { get; init; } = 1;

    /// <summary>Who stays; null for the lowest key.</summary>
    [Setting("Who stays: the first of this order, then the lowest key.")]
    public Ordering? Order { get; init; }
}
