using Jalon.Plugins.Deduplicate;

namespace Jalon.Plugins.Tests;

public sealed class DeduplicateTests
{
    private static readonly Transition s_input = new("target", "result");

    [Fact]
    public void The_first_of_an_order_stays_and_the_others_are_duplicates() => Golden.Composes(
        """
        unique (main): key id
        distinct by .email, .country keep 2 order by .country desc
          transition target.result
        duplicates: key id
        except
          transition target.result
          distinct by .email, .country keep 2 order by .country desc
            transition target.result
        """,
        Compose(2, Shop.Customer.Column("email"), Shop.Customer.Column("country")));

    [Fact]
    public void To_keep_none_is_refused() => Golden.Refuses("keep", "at least 1", () => Compose(0, Shop.Customer.Column("email")));

    [Fact]
    public void Without_a_value_nothing_is_a_duplicate() => Golden.Refuses("by", "at least one", () => Compose(1));

    private static IEnumerable<Output> Compose(int keep, params Scalar[] by) => new Deduplicate.Deduplicate().Compose(
        new DeduplicateSettings
        {
            Input = s_input,
            By = by.Select(b => new Expression(b)).ToValueList(),
            Keep = keep,
            Order = new([new(Shop.Customer.Column("country"), Descending: true)]),
        },
        Shop.Inputs((s_input, s_input.Carries(Shop.Customer))));
}
