namespace Jalon.Compilers.Tests.SqlServer.Model;

/// <summary>A value that was computed over several rows; it may be null.</summary>
internal sealed record Computed(object? Value);
