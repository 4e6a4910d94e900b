using System.Globalization;
using System.Text;

namespace Jalon.Bench.Load;

/// <summary>A workspace of many campaigns over a few people, a file each.</summary>
internal static class ManyCampaigns
{
    private const int People = 500;

    /// <summary>Five activities, four tables among them; none waits.</summary>
    public const string Five = """
        campaign {0} {{
          activity french : build-audience {{ query = from person where country == "FR" }}
          activity loyal  : build-audience {{ query = from person where points > 50 }}
          activity both   : combine {{ union = [french, loyal] }}
          activity unique : deduplicate {{ input = both  by = email }}
          activity parts  : split {{ input = unique  branch many {{ where = points > 80 }}  rest = others }}
        }}
        """;

    /// <summary>An audience that then waits for a month.</summary>
    public const string Waiting = """
        campaign {0} {{
          activity people : build-audience {{ query = from person where country == "FR" }}
          activity later  : wait {{ input = people  for = 30 days }}
        }}
        """;

    /// <summary>Writes it into a folder of its own.</summary>
    /// <param name="count">How many campaigns.</param>
    /// <param name="text">The text of each, with its name for <c>{0}</c>.</param>
    public static string Write(int count, string text)
    {
        var folder = Directory.CreateTempSubdirectory("jalon-load-").FullName;
        Put(folder, "jalon.json", "{}");
        Put(folder, "model/shop.model", "entity person { key = id }\n");
        var people = new StringBuilder("id,email,country,points\n");
        for (var i = 1; i <= People; i++)
            people.Append(CultureInfo.InvariantCulture, $"{i},p{i % 400}@example.com,{(i % 3 == 0 ? "FR" : "CA")},{i * 7 % 101}\n");
        Put(folder, "data/person.csv", people.ToString());
        foreach (var name in Names(count))
            Put(folder, $"campaigns/{name}.campaign", string.Format(CultureInfo.InvariantCulture, text, name) + "\n");
        return folder;
    }

    /// <summary>The names of so many campaigns.</summary>
    public static IEnumerable<string> Names(int count) => Enumerable.Range(1, count).Select(n => "c" + n.ToString("D5", CultureInfo.InvariantCulture));

    private static void Put(string folder, string path, string text)
    {
        var full = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }
}
