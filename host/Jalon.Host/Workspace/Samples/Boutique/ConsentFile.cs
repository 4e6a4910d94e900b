namespace Jalon.Host.Workspace.Samples.Boutique;

/// <summary>What those who were asked have agreed to; nobody else has a row.</summary>
internal static class ConsentFile
{
    public static SampleFile Make(SplitMix64 random, IEnumerable<Customer> customers)
    {
        var csv = new CsvText("customer_id", "email_opt_in", "sms_opt_in", "updated_on");
        foreach (var customer in customers.Where(customer => !customer.Erased))
        {
            if (!random.Chance(400)) continue;
            csv.Add(Cells.Text(customer.Id), Cells.Text(Answer(random, yes: 620)), Cells.Text(Answer(random, yes: 210)),
                Cells.Text(Calendar.Day(random, customer.CreatedOn, Calendar.Export)));
        }
        return new("consent.csv", csv.ToBytes());
    }

    private static bool? Answer(SplitMix64 random, int yes) => random.Chance(20) ? null : random.Chance(yes);
}
