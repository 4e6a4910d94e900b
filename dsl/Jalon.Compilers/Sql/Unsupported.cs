namespace Jalon.Compilers.Sql;

/// <summary>Something that a dialect cannot say.</summary>
/// <param name="What">The function's name, or the construct in the language's words.</param>
/// <param name="Origin">Where it was written.</param>
public sealed record Unsupported(string What, Origin Origin);
