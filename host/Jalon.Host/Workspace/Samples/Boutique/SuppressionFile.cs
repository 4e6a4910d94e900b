namespace Jalon.Host.Workspace.Samples.Boutique;

/// <summary>Addresses that get no mail: what the mail provider reports, in its own spelling, also of people who are no customers.</summary>
internal static class SuppressionFile
{
    private static readonly Weighted<string> Reasons = new((50, "bounced"), (35, "unsubscribed"), (10, "complained"), (5, ""));

    public static SampleFile Make(SplitMix64 random, IEnumerable<Customer> customers)
    {
        var addresses = customers
            .Where(customer => customer.Email.Length > 0 && random.Chance(20))
            .Select(customer => random.Chance(300) ? MailAddresses.Retyped(random, customer.Email) : customer.Email)
            .Concat(Enumerable.Range(1, 60).Select(number => $"subscriber{Cells.Text(number)}@example.net"))
            .Distinct(StringComparer.Ordinal)
            .Select(address => (Address: address, AddedOn: Calendar.Day(random, Calendar.Opening, Calendar.Export), Reason: random.Pick(Reasons)));

        var csv = new CsvText("email", "reason", "added_on");
        foreach (var (address, addedOn, reason) in addresses.OrderBy(row => row.AddedOn).ThenBy(row => row.Address, StringComparer.Ordinal))
            csv.Add(address, reason, Cells.Text(addedOn));
        return new("suppressed.csv", csv.ToBytes());
    }
}
