namespace Jalon.Compilers.Sql.Dialects.SqlServer;

/// <summary>A stretch of time in which a zone has one offset.</summary>
/// <param name="Start">Its first second, from 0001-01-01 UTC.</param>
/// <param name="End">The first second after it.</param>
/// <param name="Offset">Seconds that local time is ahead.</param>
internal sealed record ZoneStretch(long Start, long End, int Offset);
