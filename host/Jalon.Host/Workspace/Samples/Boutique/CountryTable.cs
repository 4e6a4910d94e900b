namespace Jalon.Host.Workspace.Samples.Boutique;

/// <summary>The countries the post goes to, also those nobody has bought from yet.</summary>
internal static class CountryTable
{
    public static SampleFile ToFile()
    {
        var csv = new CsvText("code", "name_en", "name_fr", "region");
        foreach (var (code, english, french, region) in Rows) csv.Add(code, english, french, region);
        return new("country.csv", csv.ToBytes());
    }

    private static readonly (string, string, string, string)[] Rows =
    [
        ("AT", "Austria", "Autriche", "Europe"),
        ("AU", "Australia", "Australie", "Oceania"),
        ("BE", "Belgium", "Belgique", "Europe"),
        ("BR", "Brazil", "Brésil", "South America"),
        ("CA", "Canada", "Canada", "North America"),
        ("CH", "Switzerland", "Suisse", "Europe"),
        ("CI", "Côte d'Ivoire", "Côte d'Ivoire", "Africa"),
        ("CZ", "Czechia", "Tchéquie", "Europe"),
        ("DE", "Germany", "Allemagne", "Europe"),
        ("DK", "Denmark", "Danemark", "Europe"),
        ("ES", "Spain", "Espagne", "Europe"),
        ("FR", "France", "France", "Europe"),
        ("GB", "United Kingdom", "Royaume-Uni", "Europe"),
        ("GR", "Greece", "Grèce", "Europe"),
        ("IE", "Ireland", "Irlande", "Europe"),
        ("IT", "Italy", "Italie", "Europe"),
        ("JP", "Japan", "Japon", "Asia"),
        ("KR", "Korea, Republic of", "Corée, République de", "Asia"),
        ("LU", "Luxembourg", "Luxembourg", "Europe"),
        ("NL", "Netherlands", "Pays-Bas", "Europe"),
        ("PL", "Poland", "Pologne", "Europe"),
        ("PT", "Portugal", "Portugal", "Europe"),
        ("SE", "Sweden", "Suède", "Europe"),
        ("SN", "Senegal", "Sénégal", "Africa"),
        ("US", "United States", "États-Unis", "North America"),
    ];
}
