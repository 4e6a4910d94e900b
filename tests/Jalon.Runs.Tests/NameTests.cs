using CsCheck;

namespace Jalon.Runs.Tests;

public class NameTests
{
    private static readonly Gen<string> Name =
        Gen.OneOf(Gen.String, Gen.String["abz09_-.:#/ é"]).Where(s => ActivityName.TryParse(s, out _));

    [Fact]
    public void Every_name_reads_back_from_its_text()
    {
        Gen.Select(Name, Name, Gen.Int[1, int.MaxValue]).Sample((a, b, n) =>
        {
            var activity = new ActivityName(a);
            return ActivityName.Parse($"{activity}") == activity
                && TransitionName.Parse($"{new TransitionName(activity, b)}") == new TransitionName(activity, b)
                && TaskId.Parse($"{new TaskId(activity, n)}") == new TaskId(activity, n)
                && RunId.Parse($"{new RunId(a, n)}") == new RunId(a, n)
                && Attempt.Parse($"{new Attempt(n)}") == new Attempt(n);
        });
    }

    [Theory]
    [InlineData("win_back#12", "win_back", 12)]
    [InlineData("`Nom de famille`#1", "Nom de famille", 1)]
    [InlineData("`a#1`#2", "a#1", 2)]
    public void A_run_is_named_by_campaign_and_number(string text, string campaign, int number)
    {
        Assert.Equal(new RunId(campaign, number), RunId.Parse(text));
        Assert.Equal(text, RunId.Parse(text).ToString());
    }

    [Theory]
    [InlineData("win_back")]
    [InlineData("win_back#")]
    [InlineData("#1")]
    [InlineData("win_back#0")]
    [InlineData("win_back#01")]
    [InlineData("win_back#-1")]
    [InlineData("win_back#1.5")]
    [InlineData("win_back#99999999999")]
    [InlineData("`win_back#1")]
    [InlineData("``#1")]
    [InlineData(" #1")]
    [InlineData("")]
    [InlineData(null)]
    public void What_is_no_run_is_not_read_as_one(string? text) => Assert.False(RunId.TryParse(text, out _));

    [Theory]
    [InlineData("a`b")]
    [InlineData("a\nb")]
    [InlineData(" ")]
    public void A_name_is_refused_where_its_text_could_not_be_read_back(string text) => Assert.Throws<ArgumentException>(() => new ActivityName(text));
}
