namespace Jalon.Language.Binding.Activities;

/// <summary>The way back of an activity that closes a loop.</summary>
/// <param name="Output">The output that leads back; its rows stand in for the first input of <paramref name="To"/>.</param>
/// <param name="To">The activity that starts afresh, with all that follows it.</param>
/// <param name="Times">How many rounds there may be after the first; at least 1.</param>
public sealed record ShapeJump(string Output, string To, int Times);
