namespace Jalon.Sdk;

/// <summary>The task fails.</summary>
/// <param name="Reason">What a person can act on.</param>
public sealed record Fail(string Reason) : Decision;
