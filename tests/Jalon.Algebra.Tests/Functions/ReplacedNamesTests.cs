using Jalon.Algebra.Functions;

namespace Jalon.Algebra.Tests.Functions;

public sealed class ReplacedNamesTests
{
    /// <summary>The expression functions that campaign tools document.</summary>
    private const string Incumbent = """
        Avg Count CountAll Countdistinct Max Min StdDev StringAgg Sum
        AddDays AddHours AddMinutes AddMonths AddSeconds AddYears SubDays SubHours SubMinutes SubMonths SubSeconds SubYears
        DaysDiff HoursDiff MinutesDiff MonthsDiff SecondsDiff YearsDiff DaysOld MonthsOld YearsOld DaysAgo DaysAgoInt MonthsAgo YearsAgo
        Day DayOfYear Hour Minute Month Second WeekDay Year YearAndMonth DateCmp Oldest TruncDate TruncDateTZ TruncQuarter TruncTime
        TruncWeek TruncYear ConvertNTZ DateOnly ToDate ToDateTime ToTimestamp ToTimeZone GetDate
        Distance Abs Ceil Floor Greatest Least Mod Percent Random Round Sign ToDouble ToInt64 ToInteger Trunc
        ConvertCurrency FormatCurrency AESEncrypt Case When Else ClearBit SetBit IsBitSet Coalesce Decode GetEmailDomain GetMirrorURL Iif
        IsEmptyString NewUUID NoNull RowId ToBoolean
        AllNonNull2 AllNonNull3 Ascii Char Charindex dataLength GetLine IfEquals IsMemoNull JuxtWords JuxtWords3 Left Length Line Lower
        LPad Ltrim Md5Digest MemoContains NodeValue Replace Right RPad Rtrim Sha256Digest Sha512Digest Smart Substring ToString Upper
        VirtualLink VirtualLinkStr Over PartitionBy OrderBy Desc RowNum
        """;

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

    private static string[] Words(string text) => text.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
}
