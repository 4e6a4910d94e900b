namespace Jalon.Language.Binding.Activities;

/// <summary>What an activity type says to some settings.</summary>
/// <param name="Outputs">In the order in which they are shown; none where there are problems.</param>
/// <param name="Problems">Why there are none.</param>
public sealed record ShapeOutcome(IReadOnlyList<ShapeOutput> Outputs, IReadOnlyList<ShapeProblem> Problems)
{
    /// <summary>Which of the outputs leads back; null where none does.</summary>
    public ShapeJump? Jump { get; init; }

    /// <summary>Outputs, and nothing wrong.</summary>
    public static ShapeOutcome Of(params IReadOnlyList<ShapeOutput> outputs) => new(outputs, []);

    /// <summary>Something wrong with a setting, or with the activity as a whole.</summary>
    public static ShapeOutcome Problem(string? setting, string text) => new([], [new ShapeProblem(setting, text)]);
}
