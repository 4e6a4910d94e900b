using Jalon.Host.Access;

namespace Jalon.Host.Server;

/// <summary>A question or a command that the host takes over HTTP.</summary>
/// <param name="Method"><c>GET</c>, <c>POST</c> or <c>DELETE</c>.</param>
/// <param name="Path">With its parts in braces.</param>
/// <param name="Needs">The least role that may.</param>
/// <param name="Summary">One line.</param>
/// <param name="Body">What is sent as JSON; null for nothing.</param>
/// <param name="Answer">What comes back as JSON; <see cref="string"/> for plain text, <see cref="Stream"/> for bytes; null for nothing.</param>
internal sealed record Route(string Method, string Path, Role Needs, string Summary, Type? Body, Type? Answer)
{
    private readonly List<RouteQuery> _queries = [];

    /// <summary>What may stand after the question mark.</summary>
    public IReadOnlyList<RouteQuery> Queries => _queries;

    /// <summary>Says what may stand after the question mark.</summary>
    public Route Takes(string name, string summary, bool required = false)
    {
        _queries.Add(new RouteQuery(name, summary, required));
        return this;
    }
}
