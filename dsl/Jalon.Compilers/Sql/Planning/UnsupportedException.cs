namespace Jalon.Compilers.Sql.Planning;

/// <summary>
/// Ends the planning of a value that cannot be said, so that the rest of the query is still looked at; it never leaves the compiler, which gives
/// back what it holds.
/// </summary>
internal sealed class UnsupportedException(string what, Origin origin, string? because = null) : Exception(what)
{
    public Unsupported Unsupported { get; } = new(what, origin) { Because = because };
}
