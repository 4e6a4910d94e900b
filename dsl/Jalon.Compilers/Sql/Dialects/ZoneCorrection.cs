using NodaTime;

namespace Jalon.Compilers.Sql.Dialects;

/// <summary>A stretch of time for which an engine's own tzdb has another offset than the one that travels with the program.</summary>
/// <param name="Zones">Whose.</param>
/// <param name="From">The first instant.</param>
/// <param name="To">The first instant after it; null where it does not end.</param>
/// <param name="Seconds">What is right.</param>
public sealed record ZoneCorrection(ValueList<string> Zones, Instant From, Instant? To, int Seconds);
