namespace Jalon.Host.Workspace.Samples.Boutique;

/// <summary>A country that people buy from.</summary>
/// <param name="Country">ISO 3166 code, two letters.</param>
/// <param name="CallingCode">The digits after the plus sign.</param>
/// <param name="Trunk">What is dialled before a number within the country: <c>0</c> or nothing.</param>
/// <param name="Number">A mobile number without both, a <c>#</c> for any digit. Ranges set aside for fiction where the country has one.</param>
/// <param name="Cultures">Its people.</param>
/// <param name="Cities">Biggest first.</param>
internal sealed record Market(
    string Country, string CallingCode, string Trunk, string Number, Weighted<Culture> Cultures, IReadOnlyList<string> Cities)
{
    /// <summary>Where the boutique's customers live: at home in France, near it, then wherever the post goes.</summary>
    public static Weighted<Market> All { get; } = new(
        (450, Of("FR", "33", "0", "6 39 98 ## ##", "Paris,Lyon,Marseille,Lille,Nantes,Toulouse,Bordeaux,Nice,Rennes,Orléans,Besançon,Saint-Étienne,Nîmes,L'Haÿ-les-Roses,Aix-en-Provence",
            (97, Culture.French), (2, Culture.Portuguese), (1, Culture.English))),
        (85, Of("BE", "32", "0", "455 00 ## ##", "Bruxelles,Liège,Namur,Antwerpen,Gent,Brugge,Mons",
            (60, Culture.French), (40, Culture.Dutch))),
        (45, Of("CH", "41", "0", "78 000 ## ##", "Genève,Lausanne,Zürich,Bern,Neuchâtel,Lugano,Basel",
            (60, Culture.French), (32, Culture.German), (8, Culture.Italian))),
        (125, Of("DE", "49", "0", "171 39200##", "Berlin,München,Köln,Hamburg,Düsseldorf,Frankfurt am Main,Lübeck,Gießen", (100, Culture.German))),
        (115, Of("GB", "44", "0", "7700 900###", "London,Manchester,Bristol,Leeds,Edinburgh,Cardiff,York,Brighton", (100, Culture.English))),
        (20, Of("IE", "353", "0", "20 91# ####", "Dublin,Cork,Galway,Dún Laoghaire", (100, Culture.English))),
        (35, Of("ES", "34", "", "600 000 ###", "Madrid,Barcelona,Málaga,Cádiz,A Coruña", (100, Culture.Spanish))),
        (35, Of("IT", "39", "", "320 000 ####", "Milano,Roma,Torino,Bologna,Forlì", (100, Culture.Italian))),
        (25, Of("NL", "31", "0", "6 00 00 ## ##", "Amsterdam,Utrecht,Rotterdam,'s-Hertogenbosch", (100, Culture.Dutch))),
        (20, Of("PL", "48", "", "500 000 ###", "Warszawa,Kraków,Łódź,Gdańsk,Wrocław", (100, Culture.Polish))),
        (15, Of("PT", "351", "", "910 000 ###", "Lisboa,Porto,Évora", (100, Culture.Portuguese))),
        (10, Of("LU", "352", "", "600 00# ###", "Luxembourg,Esch-sur-Alzette", (70, Culture.French), (30, Culture.German))),
        (10, Of("US", "1", "", "212 555 01##", "New York|Boston|Washington, DC|San Francisco", (90, Culture.English), (10, Culture.Spanish))),
        (10, Of("CA", "1", "", "514 555 01##", "Montréal,Québec,Toronto,Trois-Rivières", (70, Culture.French), (30, Culture.English))));

    private static Market Of(
        string country, string callingCode, string trunk, string number, string cities, params (int, Culture)[] cultures) =>
        new(country, callingCode, trunk, number, new(cultures), cities.Split(cities.Contains('|', StringComparison.Ordinal) ? '|' : ','));
}
