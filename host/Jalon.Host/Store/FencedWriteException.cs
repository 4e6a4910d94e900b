namespace Jalon.Host.Store;

/// <summary>A write was refused because another host has taken over from this one, or has written meanwhile. Nothing was written.</summary>
/// <param name="message">Who is ahead.</param>
public sealed class FencedWriteException(string message) : Exception(message);
