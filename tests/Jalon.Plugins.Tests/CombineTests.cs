using Jalon.Plugins.Combine;

namespace Jalon.Plugins.Tests;

public sealed class CombineTests
{
    private static readonly Transition s_quiet = new("quiet", "result");
    private static readonly Transition s_valuable = new("valuable", "result");
    private static readonly Transition s_known = new("known", "matched");

    [Fact]
    public void A_union_has_all_columns_and_its_complement_is_what_was_left_out() => Golden.Composes(
        """
        result (main): key id, spend int, city text
        except
          union
            transition quiet.result
            transition valuable.result
          transition known.matched
        complement: key id, spend int, city text
        except
          union
            transition quiet.result
            transition valuable.result
            transition known.matched
          except
            union
              transition quiet.result
              transition valuable.result
            transition known.matched
        """,
        Compose(new CombineSettings { Union = [s_quiet, s_valuable], Except = [s_known] }));

    [Fact]
    public void An_intersection_of_common_columns_keeps_those_that_all_have() => Golden.Composes(
        """
        result (main): key id
        intersect common
          transition quiet.result
          transition valuable.result
        complement: key id
        except
          union common
            transition quiet.result
            transition valuable.result
          intersect common
            transition quiet.result
            transition valuable.result
        """,
        Compose(new CombineSettings { Intersect = [s_quiet, s_valuable], Columns = SetColumns.Common }));

    [Fact]
    public void Rows_of_two_dimensions_are_refused_with_the_way_out() => Golden.Refuses(
        "input", "'valuable.result' holds rows of household and 'quiet.result' holds rows of customer; bring one to the other's dimension with change-dimension",
        () => Compose(new CombineSettings { Union = [s_quiet, s_valuable] }, valuable: s_valuable.Carries(Shop.Household)));

    [Fact]
    public void Line_numbers_of_two_files_are_no_common_key() => Golden.Refuses(
        "input", "share no key",
        () => new Combine.Combine().Compose(
            new CombineSettings { Union = [s_quiet, s_valuable] },
            Shop.Inputs(
                (s_quiet, s_quiet.CarriesRows(["line"], new Column("line", DataType.Int, false))),
                (s_valuable, s_valuable.CarriesRows(["line"], new Column("line", DataType.Int, false))))));

    [Fact]
    public void Columns_of_one_name_must_widen_to_one_another_in_a_union()
    {
        var text = s_valuable.Carries(Shop.Customer, new Column("spend", DataType.Text));
        Golden.Refuses("union", "column 'spend' is int in 'quiet.result' and text in 'valuable.result'",
            () => Compose(new CombineSettings { Union = [s_quiet, s_valuable] }, text));
        Assert.NotEmpty(Compose(new CombineSettings { Intersect = [s_quiet, s_valuable] }, text));
    }

    [Fact]
    public void It_says_what_it_needs()
    {
        Golden.Refuses(null, "union = [...] or intersect = [...]", () => Compose(new CombineSettings { Except = [s_known] }));
        Golden.Refuses("intersect", "stands beside union", () => Compose(new CombineSettings { Union = [s_quiet], Intersect = [s_valuable] }));
    }

    private static IEnumerable<Output> Compose(CombineSettings settings, Relation? valuable = null) => new Combine.Combine().Compose(settings, Shop.Inputs(
        (s_quiet, s_quiet.Carries(Shop.Customer, new Column("spend", DataType.Int))),
        (s_valuable, valuable ?? s_valuable.Carries(Shop.Customer, new Column("city", DataType.Text))),
        (s_known, s_known.Carries(Shop.Customer))));
}
