namespace Jalon.Host.Server;

/// <summary>What may stand after the question mark of a route.</summary>
internal sealed record RouteQuery(string Name, string Summary, bool Required);
