namespace Jalon.Host.Engines;

/// <summary>How an engine would answer, by its own word.</summary>
/// <param name="Text">Its plan, as it writes it.</param>
/// <param name="Rows">How many rows it expects; null where it does not say.</param>
/// <param name="Cost">What it reckons that costs, in units of its own; null where it does not say.</param>
public sealed record EnginePlan(string Text, long? Rows, double? Cost);
