namespace Jalon.Sdk;

/// <summary>Ask again at an instant.</summary>
/// <param name="Instant">One that has passed means at once.</param>
public sealed record WaitUntil(DateTimeOffset Instant) : Decision;
