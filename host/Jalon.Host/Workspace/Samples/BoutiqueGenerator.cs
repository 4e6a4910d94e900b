using Jalon.Host.Workspace.Samples.Boutique;

namespace Jalon.Host.Workspace.Samples;

/// <summary>
/// Makes the data of the sample workspace: a fashion shop with a store in Lyon and one on the web, its customers from all over Europe,
/// what they bought from 2019 to 20 November 2026, and all that is wrong with such files. The same seed gives the same bytes on every
/// machine, in every culture and at any time, so that documents and tests may quote counts.
/// </summary>
public static class BoutiqueGenerator
{
    /// <summary>The seed of the data in <c>samples/boutique</c>.</summary>
    public const ulong DefaultSeed = 20_261_120;

    /// <summary>All files, in memory: customer, purchase, product, consent, country and suppressed, each a CSV.</summary>
    /// <param name="seed">Another seed gives other people of the same kind.</param>
    public static IReadOnlyList<SampleFile> Generate(ulong seed = DefaultSeed)
    {
        var random = new SplitMix64(seed);
        var products = ProductRange.Make(random.Branch());
        var customers = CustomerFile.Make(random.Branch());
        var purchases = PurchaseFile.Make(random.Branch(), customers, products);
        var ordersOf = purchases.Where(purchase => purchase.Line == 1).CountBy(purchase => purchase.CustomerId).ToDictionary();
        return
        [
            CustomerFile.ToFile(customers, ordersOf),
            PurchaseFile.ToFile(purchases),
            ProductRange.ToFile(products),
            ConsentFile.Make(random.Branch(), customers),
            CountryTable.ToFile(),
            SuppressionFile.Make(random.Branch(), customers),
        ];
    }

    /// <summary>Writes all files into a folder, which is made if need be; files of these names are replaced.</summary>
    /// <param name="folder">Where to.</param>
    /// <param name="seed">Another seed gives other people of the same kind.</param>
    /// <returns>The names of the files.</returns>
    /// <exception cref="IOException">The folder cannot be written to.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written to.</exception>
    public static IReadOnlyList<string> WriteTo(string folder, ulong seed = DefaultSeed)
    {
        Directory.CreateDirectory(folder);
        var files = Generate(seed);
        foreach (var file in files) File.WriteAllBytes(Path.Combine(folder, file.Name), file.Content.Span);
        return [.. files.Select(file => file.Name)];
    }
}
