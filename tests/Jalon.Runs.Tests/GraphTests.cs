using Jalon.Runs.Tests.Tables;

namespace Jalon.Runs.Tests;

public class GraphTests
{
    [Theory]
    [InlineData("a set -> out\na set -> out", "Two activities are named a.")]
    [InlineData("a set -> out out", "a declares the output out twice.")]
    [InlineData("a set in=b.out", "a reads b.out, which no activity emits.")]
    [InlineData("a set -> out\nb set in=a.other", "b reads a.other, which no activity emits.")]
    [InlineData("a set after=b", "a comes after b, which does not exist.")]
    [InlineData("a set retries=-1", "a: retries must not be negative.")]
    [InlineData("a set -> out\nb set after=c in=a.out\nc set after=b", "These activities wait for each other: b, c.")]
    [InlineData("a set in=a.out -> out", "These activities wait for each other: a.")]
    [InlineData("a flow jump=back>a*1 -> out", "a jumps by back, which it does not declare.")]
    [InlineData("a flow jump=back>a*0 -> back", "a jumps 0 times; a jump is made at least once.")]
    [InlineData("a flow jump=back>b*1 -> back\nb set", "a jumps to b, which does not come before it")]
    [InlineData("a flow jump=back>a*1 -> back\nb set in=a.back", "b reads a.back, which jumps to a and goes nowhere else.")]
    [InlineData(
        "a set -> out\nb flow in=a.out jump=back>a*1 -> back\nc flow in=a.out jump=back>a*1 -> back",
        "These activities wait for each other: b, c.")]
    public void A_graph_that_would_wait_for_ever_is_refused(string graph, string why) =>
        Assert.StartsWith(why, Assert.Throws<ArgumentException>(() => GraphText.Parse(graph.Split('\n'))).Message, StringComparison.Ordinal);

    [Fact]
    public void Activities_stand_after_all_they_wait_for_and_otherwise_as_written()
    {
        var graph = GraphText.Parse(["d set in=b.out", "b set after=c -> out", "a set", "c set"]);
        Assert.Equal("a c b d", string.Join(' ', graph.Activities.Select(a => a.Name)));
    }

    [Fact]
    public void A_loop_may_lead_over_a_disabled_activity() =>
        GraphText.Parse(["a set -> out", "b set disabled in=a.out -> out", "c flow in=b.out jump=back>a*1 -> back"]);
}
