namespace Jalon.Host.Workspace.Samples.Boutique;

/// <summary>The shop's years: it opened on the first day, and the data was exported at the end of the last.</summary>
internal static class Calendar
{
    public static DateOnly Opening { get; } = new(2019, 1, 2);

    public static DateOnly Export { get; } = new(2026, 11, 20);

    /// <summary>A day between two, both included, each as likely as the others.</summary>
    public static DateOnly Day(SplitMix64 random, DateOnly first, DateOnly last) =>
        first.AddDays(random.Below(last.DayNumber - first.DayNumber + 1));

    /// <summary>A day on which people buy: presents in December, sales in January and July, nobody about in August.</summary>
    public static DateOnly ShoppingDay(SplitMix64 random, DateOnly first, DateOnly last)
    {
        while (true)
        {
            var day = Day(random, first, last);
            if (random.Below(100) < Appetite(day.Month)) return day;
        }
    }

    private static int Appetite(int month) => month switch
    {
        12 => 100,
        11 => 80,
        1 or 7 => 62,
        5 or 6 or 10 => 55,
        8 => 30,
        _ => 45,
    };
}
