using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Jalon.EndToEnd.Tests.Fortnight;

/// <summary>
/// A fortnight of a shop, read back as its operator would: three campaigns are published, one is edited while it runs, one fails at night and is retried in the
/// morning, the clocks change, the host is down for a night. tests/cases/fortnight.txt holds what was said; JALON_ACCEPT=1 writes it.
/// </summary>
public sealed partial class FortnightTests
{
    private const string Digest =
        """
        campaign digest "Nightly digest" {
          timezone = "Europe/Paris"
          schedule daily { at = @02:30 }
          activity french : build-audience { query = from customer where country == "FR" }
          activity letters : extract-file { input = french  path = "out/digest.csv"  columns = [email] }
        }
        """;

    private const string Offer =
        """
        campaign offer "Monday offer" {
          timezone = "Europe/Paris"
          schedule weekly { on = [monday]  at = @08:00 }
          activity people : build-audience { query = from customer }
          activity pause : wait { input = people  for = 2 days }
          activity letters : extract-file { input = pause  path = "out/offer.csv"  columns = [email] }
        }
        """;

    private const string Scores =
        """
        campaign scores "Scores by code" {
          timezone = "Europe/Paris"
          schedule daily { at = @03:00 }
          activity good : build-audience { query = from customer where to_int!(substring(code, 2, 3)) > 10 }
          activity list : extract-file { input = good  path = "out/scores.csv"  columns = [email] }
        }
        """;

    private const string Customers = "id,email,country,code\n1,ana@example.com,FR,A12\n2,bea@example.com,DE,A07\n3,cyril@example.com,FR,B40\n";

    private readonly StringBuilder _story = new();

    [Fact]
    public async Task A_fortnight_reads_back_as_it_was()
    {
        await using var shop = new MovedWorkspace(Paris("2026-03-19T09:00"));
        shop.Write("jalon.json", """{ "timezone": "Europe/Paris" }""");
        shop.Write("data/customer.csv", Customers);
        shop.Write("model/shop.model", "entity customer { key = id }");
        shop.Write("campaigns/digest.campaign", Digest);
        shop.Write("campaigns/offer.campaign", Offer);
        shop.Write("campaigns/scores.campaign", Scores);
        await shop.HostAsync();

        Told("Thursday 19 March, 09:00: three campaigns are published.");
        foreach (var campaign in (string[])["digest", "offer", "scores"])
            await ShownAsync(shop, $"publish {campaign}");
        await ShownAsync(shop, "list");

        await shop.LiveAsync(Paris("2026-03-23T18:00"));
        Told("Monday 23 March, 18:00: the offer waits. Its text is edited beside the run, for Mondays to come, and published.");
        shop.Write("campaigns/offer.campaign", Offer.Replace("from customer }", "from customer where country == \"FR\" }", StringComparison.Ordinal));
        await ShownAsync(shop, "publish offer");
        await ShownAsync(shop, "show offer");

        await shop.LiveAsync(Paris("2026-03-24T20:00"));
        Told("Tuesday 24 March, 20:00: a file with a broken code is delivered.");
        shop.Write("data/customer.csv", Customers.Replace("A07", "Ax7", StringComparison.Ordinal));
        await shop.LiveAsync(Paris("2026-03-25T08:30"));
        Told("Wednesday 25 March, 08:30: the night shift left this.");
        await ShownAsync(shop, "list");
        await ShownAsync(shop, "logs scores");
        Told("The file is mended, and the failed task is retried.");
        shop.Write("data/customer.csv", Customers);
        await shop.Client.AskAsync("scores", "retry", TestContext.Current.CancellationToken);
        await shop.SettledAsync();
        await ShownAsync(shop, "show scores");

        await shop.LiveAsync(Paris("2026-03-26T18:00"));
        Told("Thursday 26 March, 18:00: the host goes down, and is back on Friday at 10:00.");
        await shop.StopAsync();
        shop.Sleep(Paris("2026-03-27T10:00"));
        await shop.HostAsync();
        await ShownAsync(shop, "logs digest");
        await ShownAsync(shop, "schedule next digest --count 3");

        await shop.LiveAsync(Paris("2026-03-30T12:00"));
        Told("Monday 30 March, 12:00: on Sunday the clocks went forward, and 02:30 did not exist.");
        await ShownAsync(shop, "show digest#10");
        await ShownAsync(shop, "show digest#11");
        await ShownAsync(shop, "show offer");

        await shop.LiveAsync(Paris("2026-04-02T09:00"));
        Told("Thursday 2 April, 09:00: the fortnight is over.");
        await ShownAsync(shop, "list");
        await ShownAsync(shop, "history offer");
        await ShownAsync(shop, "audit");
        Holds(_story.ToString());
    }

    private void Told(string what) => _story.Append(CultureInfo.InvariantCulture, $"\n# {what}\n");

    private async Task ShownAsync(MovedWorkspace shop, string line)
    {
        // How long something has waited is shown by the clock of whoever looks, which nobody moves here.
        var said = Waited().Replace(User().Replace(await shop.SaysAsync(line), "ana"), "");
        // The clock stands still while a run goes: what is written beside it has no place of its own among its lines.
        if (line.StartsWith("logs ", StringComparison.Ordinal))
            said = string.Concat(said.Split('\n', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal).Select(l => l + "\n"));
        // Columns are as wide as the name of whoever runs the tests.
        _story.Append(CultureInfo.InvariantCulture, $"\n$ jalon {line}\n{(line is "audit" or "history offer" ? Gaps().Replace(said, "  ") : said)}");
    }

    private static DateTimeOffset Paris(string local) =>
        new DateTimeOffset(DateTime.Parse(local, CultureInfo.InvariantCulture), TimeSpan.FromHours(string.CompareOrdinal(local, "2026-03-29T02") < 0 ? 1 : 2)).ToUniversalTime();

    private static void Holds(string story)
    {
        var path = Path.Combine(Repository.Root, "tests", "cases", "fortnight.txt");
        if (Environment.GetEnvironmentVariable("JALON_ACCEPT") == "1")
            File.WriteAllText(path, story);
        else
            Assert.Equal(File.ReadAllText(path), story);
    }

    private static Regex User() => new($@"\b{Regex.Escape(Environment.UserName)}\b", RegexOptions.CultureInvariant);

    [GeneratedRegex(@" +\d+\.\d h$", RegexOptions.Multiline)]
    private static partial Regex Waited();

    [GeneratedRegex("(?<=\\S) {2,}")]
    private static partial Regex Gaps();
}
