namespace Jalon.Host.Store;

/// <summary>What a task asks for when it has another campaign run.</summary>
/// <param name="Campaign">Which campaign.</param>
/// <param name="Parameters">Values of its parameters, as typed; those not among them take their defaults.</param>
/// <param name="AsOf">The instant to take for now; null for the clock's.</param>
/// <param name="Simulated">Whether the run that asks is a simulation, so that this is one too.</param>
public sealed record SubRunRequest(string Campaign, IReadOnlyDictionary<string, string> Parameters, Instant? AsOf, bool Simulated);
