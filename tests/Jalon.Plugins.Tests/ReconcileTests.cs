using Jalon.Plugins.Reconcile;

namespace Jalon.Plugins.Tests;

public sealed class ReconcileTests
{
    private static readonly Transition s_input = new("suppressed", "result");
    private static readonly Column s_line = new("line", DataType.Int, false);
    private static readonly Column s_email = new("email", DataType.Text);
    private static readonly Column s_reason = new("reason", DataType.Text);
    private static readonly Relation s_rows = s_input.CarriesRows(["line"], s_line, s_email, s_reason);

    [Fact]
    public void The_lowest_key_that_the_first_matching_condition_finds_is_the_person() => Golden.Composes(
        """
        matched (main): key id
        group by id = matched_id as customer derive 
          derive matched_id = coalesce(first(id over {where (.email =~ ^email) < entity customer}), first(id over {where (.country == ^reason) < entity customer}))
            transition suppressed.result
        unmatched: key line, email text, reason text
        select email = email, reason = reason
          where (matched_id is empty)
            derive matched_id = coalesce(first(id over {where (.email =~ ^email) < entity customer}), first(id over {where (.country == ^reason) < entity customer}))
              transition suppressed.result
        """,
        Compose(null, SameEmail, new Comparison(ComparisonOperator.Equal, Shop.Customer.Column("country"), s_reason.AsValue(1))));

    [Fact]
    public void Columns_are_taken_along_from_the_first_row_by_the_inputs_key() => Golden.Composes(
        """
        matched (main): key id, why text
        group by id = matched_id as customer derive why = first(why over {group rows})
          select why = reason, matched_id = matched_id
            derive matched_id = first(id over {where (.email =~ ^email) < entity customer})
              transition suppressed.result
        unmatched: key line, email text, reason text
        select email = email, reason = reason
          where (matched_id is empty)
            derive matched_id = first(id over {where (.email =~ ^email) < entity customer})
              transition suppressed.result
        """,
        Compose(new Query(new Select(s_rows, [new("why", s_reason.AsValue())])), SameEmail));

    [Fact]
    public void A_dimension_with_two_keys_is_matched_in_both()
    {
        var matched = new Reconcile.Reconcile().Compose(
            new ReconcileSettings { Input = s_input, Dimension = Shop.Purchase, Match = [new(Shop.Purchase.Column("number").Is("A"))] },
            Shop.Inputs((s_input, s_rows))).First().Rows;
        Assert.Equal(["number", "line"], matched.Schema.Key);
        Assert.Equal(Shop.Purchase, matched.Schema.Dimension);
    }

    [Fact]
    public void What_cannot_be_taken_along_is_refused()
    {
        Golden.Refuses("query", "'email' is a name of customer already", () => Compose(new Query(new Select(s_rows, [new("email", s_email.AsValue())])), SameEmail));
        Golden.Refuses("query", "derive and select", () => Compose(new Query(new Filter(s_rows, Literal.True)), SameEmail));
        Golden.Refuses("match", "at least one", () => Compose(null));
    }

    private static Scalar SameEmail => new Comparison(ComparisonOperator.SameText, Shop.Customer.Column("email"), s_email.AsValue(1));

    private static IEnumerable<Output> Compose(Query? query, params Scalar[] match) => new Reconcile.Reconcile().Compose(
        new ReconcileSettings { Input = s_input, Dimension = Shop.Customer, Match = match.Select(m => new Expression<bool>(m)).ToValueList(), Query = query },
        Shop.Inputs((s_input, s_rows)));
}
