namespace Jalon.Compilers.Sql.Planning;

/// <summary>Ends the planning of a query that cannot be said; it never leaves the compiler, which gives back what it holds.</summary>
internal sealed class UnsupportedException(string what, Origin origin) : Exception(what)
{
    public Unsupported Unsupported { get; } = new(what, origin);
}
