namespace Jalon.Host.Workspace.Samples.Boutique;

/// <summary>A few hundred things, each a kind of article in a material and, where it has one, a colour or a collection.</summary>
internal static class ProductRange
{
    private const int Size = 320;

    /// <summary>The range, oldest first.</summary>
    public static IReadOnlyList<Product> Make(SplitMix64 random)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var drafts = new List<Product>(Size);
        while (drafts.Count < Size)
        {
            var article = random.Pick(Articles);
            var (name, nameFr) = Name(random, article);
            if (names.Add(name)) drafts.Add(new(0, name, nameFr, article.Category, Price(random, article), Launch(random)));
        }
        return [.. drafts.OrderBy(draft => draft.LaunchedOn).ThenBy(draft => draft.Name, StringComparer.Ordinal).Select((draft, i) => draft with { Id = i + 1 })];
    }

    public static SampleFile ToFile(IEnumerable<Product> products)
    {
        var csv = new CsvText("id", "name", "name_fr", "category", "price", "launched_on");
        foreach (var product in products)
            csv.Add(Cells.Text(product.Id), product.Name, product.NameFr, product.Category, Cells.Amount(product.Cents), Cells.Text(product.LaunchedOn));
        return new("product.csv", csv.ToBytes());
    }

    private static (string English, string French) Name(SplitMix64 random, Article article)
    {
        var material = random.Pick(article.Materials);
        var english = $"{material.English} {article.English}";
        var french = $"{article.French} {material.French}";
        if (random.Chance(150))
        {
            var collection = random.Pick(Collections);
            return ($"{Capital(english)} \"{collection}\"", $"{Capital(french)} «\u00A0{collection}\u00A0»");
        }
        if (!random.Chance(700)) return (Capital(english), Capital(french));
        var colour = random.Pick(Colours);
        return ($"{Capital(english)}, {colour.English}", $"{Capital(french)}, {colour.French}");
    }

    /// <summary>A price as shops write them: to the euro, a shade below it, or a half.</summary>
    private static int Price(SplitMix64 random, Article article) =>
        random.Between(article.FromEuros, article.ToEuros) * 100 - random.Pick(PriceEndings);

    /// <summary>Two in five articles were there at the opening, so that there was always something to buy.</summary>
    private static DateOnly Launch(SplitMix64 random) =>
        random.Chance(400) ? Calendar.Opening : Calendar.Day(random, Calendar.Opening, Calendar.Export.AddDays(-20));

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private sealed record Words(string English, string French);

    private sealed record Article(string Category, string English, string French, int FromEuros, int ToEuros, Words[] Materials);

    private static readonly int[] PriceEndings = [0, 0, 10, 50];

    // Colours of two words stay as they are in French, whatever they describe.
    private static readonly Words[] Colours =
    [
        new("midnight blue", "bleu nuit"), new("fir green", "vert sapin"), new("cherry red", "rouge cerise"), new("pearl grey", "gris perle"),
        new("ivory", "ivoire"), new("camel", "camel"), new("powder pink", "rose poudré"), new("jet black", "noir de jais"),
    ];

    private static readonly string[] Collections = ["Riviera", "Belle Époque", "Été 36", "Nuit d'août", "Grand Hôtel"];

    private static readonly Words[] Cloth = [new("linen", "en lin"), new("cotton", "en coton"), new("silk", "en soie"), new("viscose", "en viscose")];

    private static readonly Words[] Wool = [new("merino", "en mérinos"), new("cashmere", "en cachemire"), new("mohair", "en mohair"), new("wool", "en laine")];

    private static readonly Words[] Hide = [new("leather", "en cuir"), new("suede", "en daim"), new("canvas", "en toile")];

    private static readonly Words[] Metal = [new("silver", "en argent"), new("gold-plated", "en plaqué or"), new("brass", "en laiton")];

    private static readonly Words[] Scent = [new("fig", "à la figue"), new("cedar", "au cèdre"), new("rose", "à la rose"), new("orange blossom", "à la fleur d'oranger")];

    private static readonly Article[] Articles =
    [
        new("dresses", "dress", "robe", 69, 189, Cloth), new("dresses", "summer dress", "robe d'été", 49, 119, Cloth),
        new("dresses", "skirt", "jupe", 45, 110, Cloth), new("shirts", "shirt", "chemise", 39, 99, Cloth),
        new("shirts", "blouse", "blouse", 45, 109, Cloth), new("shirts", "T-shirt", "tee-shirt", 19, 45, Cloth),
        new("knitwear", "jumper", "pull", 59, 179, Wool), new("knitwear", "cardigan", "gilet", 65, 189, Wool),
        new("knitwear", "sleeveless jumper", "débardeur", 49, 99, Wool), new("trousers", "trousers", "pantalon", 59, 139, Cloth),
        new("trousers", "shorts", "short", 35, 75, Cloth), new("coats", "coat", "manteau", 179, 420, Wool),
        new("coats", "jacket", "veste", 119, 320, Hide), new("shoes", "ankle boots", "bottines", 119, 249, Hide),
        new("shoes", "trainers", "baskets", 79, 149, Hide), new("shoes", "sandals", "sandales", 49, 119, Hide),
        new("bags", "handbag", "sac à main", 89, 290, Hide), new("bags", "weekend bag", "sac week-end", 119, 260, Hide),
        new("bags", "purse", "porte-monnaie", 29, 79, Hide), new("accessories", "scarf", "écharpe", 25, 95, Wool),
        new("accessories", "gloves", "gants", 25, 69, Wool), new("accessories", "square scarf", "carré", 35, 120, Cloth),
        new("jewellery", "earrings", "boucles d'oreilles", 19, 89, Metal), new("jewellery", "bracelet", "bracelet", 25, 99, Metal),
        new("jewellery", "necklace", "collier", 29, 149, Metal), new("home", "candle", "bougie", 15, 45, Scent),
        new("home", "soap", "savon", 6, 14, Scent), new("home", "cushion cover", "housse de coussin", 19, 59, Cloth),
    ];
}
