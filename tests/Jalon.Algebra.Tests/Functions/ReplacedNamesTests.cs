using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Jalon.Algebra.Functions;

namespace Jalon.Algebra.Tests.Functions;

public sealed partial class ReplacedNamesTests
{
    /// <summary>The expression functions that campaign tools document.</summary>
    private static readonly string Incumbent = File.ReadAllText(Path.Combine(Path.GetDirectoryName(Here())!, "..", "..", "cases", "names", "campaign_tools.txt"));

    public static TheoryData<string> IncumbentNames => [.. Words(Incumbent)];

    [Theory, MemberData(nameof(IncumbentNames))]
    public void Each_name_of_the_incumbents_is_ours_or_has_advice(string name)
    {
        // Meaning differs although the name does not: WeekDay counts from 0 there.
        var ours = Catalogue.Standard.Functions.Any(f => string.Equals(f.Name, name, StringComparison.OrdinalIgnoreCase));

        Assert.True(ours ^ Catalogue.Standard.InsteadOf(name) is not null, name);
    }

    [Theory]
    [InlineData("len isnull iif getdate ifnull nvl concat charindex dateadd datediff strlen tolower toupper nullif substr_count", "substr_count")]
    public void Common_names_of_sql_and_kql_have_advice(string names, string none)
    {
        Assert.All(Words(names).Where(n => n != none), n => Assert.NotNull(Catalogue.Standard.InsteadOf(n)));
        Assert.Null(Catalogue.Standard.InsteadOf(none));
    }

    [Fact]
    public void No_name_of_ours_has_advice_against_it()
    {
        var names = Catalogue.Standard.Functions.SelectMany(f => f.Aliases.Add(f.Name));

        Assert.All(names, n => Assert.Null(Catalogue.Standard.InsteadOf(n)));
    }

    [Fact]
    public void Advice_is_found_in_any_letter_case()
    {
        Assert.Equal("length(t)", Catalogue.Standard.InsteadOf("LEN"));
    }

    [Fact]
    public void What_is_advised_calls_functions_that_there_are()
    {
        var called = Catalogue.Standard.Foreign.SelectMany(f => Call().Matches(f.Value).Select(m => (f.Key, Called: m.Groups[1].Value)));

        Assert.All(called, c => Assert.True(Catalogue.Standard.Find(c.Called) is not null || c.Called is "over" or "decimal", $"{c.Key}: {c.Called}"));
    }

    [GeneratedRegex(@"\b([a-z_0-9]+)\(")]
    private static partial Regex Call();

    private static string Here([CallerFilePath] string path = "") => path;

    private static string[] Words(string text) => text.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
}
