namespace Jalon.Api.Questions;

/// <summary>What could stand at a place of a text, and what does.</summary>
/// <param name="Start">Where the name begins that an item would take the place of.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Items">What could stand there, the nearest first.</param>
/// <param name="Here">What stands there; null for nothing to speak of.</param>
/// <param name="IsUnfinished">Whether the query breaks off: what it misses could still be written after it. False for a file.</param>
public sealed record Assistance(int Start, int End, IReadOnlyList<AssistItem> Items, AssistHover? Here, bool IsUnfinished);
