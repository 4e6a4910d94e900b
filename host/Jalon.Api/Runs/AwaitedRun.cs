namespace Jalon.Api.Runs;

/// <summary>A run of another campaign that an activity waits for.</summary>
/// <param name="Campaign">Whose run.</param>
/// <param name="Run">Which one, <c>campaign#n</c>; null while it is not begun.</param>
/// <param name="Status">Its status; null while it is not begun.</param>
public sealed record AwaitedRun(string Campaign, string? Run, string? Status)
{
    /// <summary>The run of the campaign that is under way already, so that this one waits for its turn; null where it does not.</summary>
    public string? Behind { get; init; }
}
