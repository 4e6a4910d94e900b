namespace Jalon.Api.Questions;

/// <summary>What stands at a place.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Signature">What it is, in one line.</param>
/// <param name="Type">What it gives; null where it gives no value.</param>
/// <param name="MayBeEmpty">Whether that may be empty.</param>
/// <param name="Documentation">What it means; null where nobody wrote it down.</param>
public sealed record AssistHover(int Start, int End, string Signature, string? Type, bool MayBeEmpty, string? Documentation);
