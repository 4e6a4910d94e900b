namespace Jalon.Api;

/// <summary>No host answers where one was expected.</summary>
/// <param name="message">Where it was looked for, and what to do.</param>
/// <param name="inner">What the connection said.</param>
public sealed class HostGoneException(string message, Exception? inner = null) : Exception(message, inner);
