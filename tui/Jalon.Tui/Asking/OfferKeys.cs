namespace Jalon.Tui.Asking;

/// <summary>Which key asks for which offer. What an offer means, and whether it applies, the host says.</summary>
internal static class OfferKeys
{
    /// <summary>The most important first. One key may stand for several; the first that is allowed is meant.</summary>
    public static IReadOnlyList<(char Key, string Offer)> All { get; } =
    [
        ('S', "start"), ('r', "retry"), ('r', "resume"), ('p', "pause"), ('w', "skip-wait"), ('u', "publish"), ('c', "close"), ('x', "stop"), ('R', "restart"),
        ('A', "archive"),
    ];

    /// <summary>The offers by key: for each key the one that is meant, allowed or not.</summary>
    public static IEnumerable<(char Key, Offer Offer)> Of(IReadOnlyList<Offer> offers) => All
        .Select(k => (k.Key, Offer: offers.FirstOrDefault(o => o.Name == k.Offer)))
        .Where(k => k.Offer is not null)
        .GroupBy(k => k.Key, k => k.Offer!)
        .Select(k => (k.Key, k.FirstOrDefault(o => o.Allowed) ?? k.First()));
}
