using Jalon.Algebra.Functions;
using Jalon.Language.Binding.Campaigns;
using Jalon.Language.Diagnostics;
using Jalon.Language.Syntax;

namespace Jalon.Language.Tests.Binding;

/// <summary>Each name of a good text is misspelt in turn; what was meant is told, at the name, and no error of another place comes first.</summary>
public class MisspeltNames
{
    // Each name that is tried stands between « and ».
    private const string Campaign = """
        campaign good {
          «overlap» = «queue»
          «timezone» = "Europe/Paris"
          «retention» = 90 «days»
          «schedule» «weekly» { «on» = [«monday»]  at = @08:00  «until» = @2027-04-01 }
          «parameter» minimum { «type» = «decimal»(2)  «default» = 500 }
          activity people : «build-audience» { «query» = from «customer» where «european» and «sum»(«purchases».«amount» where «ordered_on» >= «today»() - 30 «days») >= «minimum»
            derive total_spend = «spend», letters = «length»(«sponsor».«email»), mail = email }
          activity kept : «deduplicate» { «input» = «people»  by = lower(«email»)  order = [«total_spend» desc]  «retries» = 3  «backoff» = 5 «minutes»  «on_error» = «ignore» }
          activity ways : split {
            input = «kept»
            «branch» golden { «where» = «status» == "gold" and «total_spend» > 10  size = 10% }
            branch rich   { where = «spent_over»(100)  «order» = «letters» desc }
          }
          activity chain : «combine» { «union» = [ways.«golden», ways.«rich»]  «columns» = «common» }
          activity other : reconcile { input = «chain»  «dimension» = «customer»  «match» = email =~ input.«mail» }
          activity last_one : «extract-file» { input = «chain»  «path» = "x.csv"  columns = [email, «total_spend», «customer».«country»]  «quiet_hours» = @21:00 .. @08:00 }
          activity after : «sub-campaign» { «input» = «chain»  «campaign» = «letters»  «set» = { «least» = «minimum» * «rows» } }
          «gate» kept { «require» = «rows» > 10 and count(where «total_spend» > 1) > 1 }
        }
        campaign letters { parameter least { type = decimal(2) } }
        test "it" {
          «campaign» = «good»
          «given» «customer» { rows = [{ id = 1, «country» = "FR" }] }
          «expect» people { «count» = 1 }
        }
        """;

    private static readonly string good = Campaign.Replace("«", "", StringComparison.Ordinal).Replace("»", "", StringComparison.Ordinal);

    public static TheoryData<int, string> Names
    {
        get
        {
            var names = new TheoryData<int, string>();
            var removed = 0;
            for (var open = Campaign.IndexOf('«', StringComparison.Ordinal); open >= 0; open = Campaign.IndexOf('«', open + 1))
            {
                var close = Campaign.IndexOf('»', open);
                names.Add(open - removed, Campaign[(open + 1)..close]);
                removed += 2;
            }

            return names;
        }
    }

    [Fact]
    public void The_text_is_good() => Assert.Equal("", string.Join('\n', Diagnostics(good).Where(d => d.Severity == Severity.Error).Select(d => CaretText.Draw(d, Phrasebook.English))));

    [Theory]
    [MemberData(nameof(Names))]
    public void What_was_meant_is_told(int at, string name)
    {
        // Two neighbours swapped, or a letter doubled where there are too few.
        var wrong = name.Length < 4 ? name : name[..(name.Length / 2 - 1)] + name[name.Length / 2] + name[name.Length / 2 - 1] + name[(name.Length / 2 + 1)..];
        if (wrong == name)
            wrong = name + name[^1];
        var text = good[..at] + wrong + good[(at + name.Length)..];
        var told = Diagnostics(text).Where(d => d.Severity == Severity.Error).ToList();
        var drawn = string.Join('\n', told.Select(d => CaretText.Draw(d, Phrasebook.English)));
        Assert.True(told.Any(d => d.Beside is { Key: "did_you_mean" } beside && beside.Arguments["suggestion"] is string meant && meant.TrimEnd('(', ')') == name && d.Span.Start <= at && at < d.Span.End), $"{wrong}:\n{drawn}");
    }

    private static IReadOnlyList<Diagnostic> Diagnostics(string text) =>
        Analysis.OfFile(new SourceText("text", text), ShopSources.Model, new ShopSources(), Catalogue.Standard, new ShopActivities(), Shop.Zone, CampaignNames.None).Diagnostics;
}
