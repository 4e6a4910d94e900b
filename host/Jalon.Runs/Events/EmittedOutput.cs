namespace Jalon.Runs.Events;

/// <summary>An output that a task has emitted.</summary>
/// <param name="Name">The output's name within its activity.</param>
/// <param name="Rows">How many rows.</param>
/// <param name="Table">The working table that holds them; it exists when the event is appended.</param>
/// <param name="GatePassed">The gate on it has passed. False where there is none, and in a simulation for one that would have held a run.</param>
public sealed record EmittedOutput(string Name, long Rows, string Table, bool GatePassed = false);
