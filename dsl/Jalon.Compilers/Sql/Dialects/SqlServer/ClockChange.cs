namespace Jalon.Compilers.Sql.Dialects.SqlServer;

/// <summary>A change of a zone's clocks.</summary>
/// <param name="At">The second from 0001-01-01 UTC from which on the new offset holds.</param>
/// <param name="Offset">Seconds that local time is ahead from then on.</param>
internal sealed record ClockChange(long At, int Offset)
{
    private const int SecondsOfDay = 86_400;

    /// <summary>The year in UTC.</summary>
    public int Year => Day.Year;

    /// <summary>The day in UTC.</summary>
    public DateOnly Day => DateOnly.FromDayNumber((int)(At / SecondsOfDay));

    /// <summary>The second of that day.</summary>
    public int Second => (int)(At % SecondsOfDay);
}
