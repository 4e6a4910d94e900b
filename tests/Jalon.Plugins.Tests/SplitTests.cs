using Jalon.Plugins.Split;

namespace Jalon.Plugins.Tests;

public sealed class SplitTests
{
    private static readonly Transition s_input = new("unique", "unique");
    private static readonly Relation s_rows = s_input.Carries(Shop.Customer, new Column("spend", DataType.Decimal(2)));
    private static readonly Scalar s_spend = s_rows.Schema.Find("spend")!.AsValue();

    [Fact]
    public void A_share_is_one_of_the_whole_input_and_the_hash_says_who() => Golden.Composes(
        """
        control: key id, spend decimal(2)
        sample to_int(round((count( over {transition unique.unique}):decimal(0) * 0.10))) seed 7
          transition unique.unique
        second: key id, spend decimal(2)
        sample to_int(round((count( over {transition unique.unique}):decimal(0) * 0.10))) seed "spring/here"
          except
            transition unique.unique
            sample to_int(round((count( over {transition unique.unique}):decimal(0) * 0.10))) seed 7
              transition unique.unique
        """,
        Compose(new SplitSettings
        {
            Input = s_input,
            Branches = [new() { Name = "control", Size = Share(0.10m), Seed = new(Literal.Of(7)) }, new() { Name = "second", Size = Share(0.10m) }],
        }));

    [Fact]
    public void Conditions_and_their_negations_pass_the_rest_on() => Golden.Composes(
        """
        fr: key id, spend decimal(2)
        where (.country == "FR")
          transition unique.unique
        top: key id, spend decimal(2)
        limit 500 order by spend desc
          where not (.country == "FR")
            transition unique.unique
        others: key id, spend decimal(2)
        except
          where not (.country == "FR")
            transition unique.unique
          limit 500 order by spend desc
            where not (.country == "FR")
              transition unique.unique
        """,
        Compose(new SplitSettings
        {
            Input = s_input,
            Branches =
            [
                new() { Name = "fr", Where = French },
                new() { Name = "top", Size = new(Literal.Of(500)), Order = new([new(s_spend, Descending: true)]) },
            ],
            Rest = new("others"),
        }));

    [Fact]
    public void With_overlap_every_branch_looks_at_the_whole_input() => Golden.Composes(
        """
        fr: key id, spend decimal(2)
        where (.country == "FR")
          transition unique.unique
        all: key id, spend decimal(2)
        transition unique.unique
        """,
        Compose(new SplitSettings { Input = s_input, Overlap = true, Branches = [new() { Name = "fr", Where = French }, new() { Name = "all" }] }));

    [Fact]
    public void A_code_becomes_a_column_and_an_empty_branch_may_be_skipped() => Golden.Composes(
        """
        fr (skip empty): key id, spend decimal(2), segment text
        derive segment = "F"
          where (.country == "FR")
            transition unique.unique
        """,
        Compose(new SplitSettings { Input = s_input, Branches = [new() { Name = "fr", Where = French, Code = "F", SkipEmpty = true }] }));

    [Fact]
    public void Ten_branches_by_condition_grow_no_faster_than_their_number()
    {
        var branches = Enumerable.Range(0, 10).Select(i => new BranchSettings { Name = $"b{i}", Where = French }).ToValueList();
        var lines = Compose(new SplitSettings { Input = s_input, Branches = branches }).Text().Split('\n').Length;
        Assert.InRange(lines, 10, 10 * 15);
    }

    [Fact]
    public void What_contradicts_itself_is_refused_at_its_setting()
    {
        Refuses("branch", "at least one branch", new SplitSettings { Input = s_input });
        Refuses("branch", "'a' takes everybody", new SplitSettings { Input = s_input, Branches = [new() { Name = "a" }, new() { Name = "b", Where = French }] });
        Refuses("rest", "two outputs are named 'a'", new SplitSettings { Input = s_input, Branches = [new() { Name = "a", Where = French }], Rest = new("a") });
        Refuses("size", "from 0% to 100%", new SplitSettings { Input = s_input, Branches = [new() { Name = "a", Size = Share(1.2m) }] });
        Refuses("seed", "has an order", new SplitSettings
        {
            Input = s_input,
            Branches = [new() { Name = "a", Size = Share(0.5m), Order = new([new(s_spend)]), Seed = new(Literal.Of(1)) }],
        });
    }

    private static Expression<bool> French => new(Shop.Customer.Column("country").Is("FR"));

    private static Size Share(decimal share) => new(Literal.Of(share, 2));

    private static IEnumerable<Output> Compose(SplitSettings settings) => new Split.Split().Compose(settings, Shop.Inputs((s_input, s_rows)));

    private static void Refuses(string setting, string part, SplitSettings settings) => Golden.Refuses(setting, part, () => Compose(settings));
}
