using NodaTime;

namespace Jalon.Compilers.Sql.Dialects.DuckDb;

/// <summary>What is known to be otherwise in the tzdb inside DuckDB.</summary>
internal static class DuckDbZoneCorrections
{
    // A day within each stretch; the whole stretch is as long as our own rules keep their offset. A test finds any that is missing.
    private static readonly (string Zones, string[] Days)[] s_known =
    [
        // The newer tzdb has them stay on summer time.
        ("America/Rainy_River America/Winnipeg Canada/Central", ["2027-01-01"]),
        ("America/Havana Cuba", ["2027-01-01"]),
        ("America/Araguaina America/Bahia America/Belem America/Boa_Vista America/Campo_Grande America/Cuiaba America/Eirunepe America/Fortaleza America/Maceio "
            + "America/Manaus America/Noronha America/Porto_Acre America/Porto_Velho America/Recife America/Rio_Branco America/Santarem America/Sao_Paulo "
            + "Brazil/Acre Brazil/DeNoronha Brazil/East Brazil/West",
            ["1965-03-31", "1966-02-28"]),
        ("Eire Europe/Dublin", ["1925-10-01"]),
    ];

    /// <summary>All of them.</summary>
    public static ValueList<ZoneCorrection> All { get; } =
    [
        .. from known in s_known
           from day in known.Days
           from zone in known.Zones.Split(' ')
           let stretch = DateTimeZoneProviders.Tzdb[zone].GetZoneInterval(Instant.FromDateTimeOffset(DateTimeOffset.Parse(day + "T12:00Z", System.Globalization.CultureInfo.InvariantCulture)))
           group zone by (From: stretch.Start, To: stretch.HasEnd ? stretch.End : (Instant?)null, stretch.WallOffset.Seconds) into same
           select new ZoneCorrection([.. same], same.Key.From, same.Key.To, same.Key.Seconds),
    ];
}
