namespace Jalon.Plugins.ChangeDimension;

/// <summary>Goes from a population over links to the rows that belong to it, each once.</summary>
[Activity("change-dimension", Category = Palette.Targeting, Summary = "Goes from a population over links to the rows that belong to it.")]
public sealed class ChangeDimension : SetActivity<ChangeDimensionSettings>
{
    /// <summary>The name by which the query reaches the input's rows.</summary>
    public const string InputLink = "input";

    /// <inheritdoc/>
    public override IEnumerable<Output> Compose(ChangeDimensionSettings settings, Inputs inputs)
    {
        var input = inputs[settings.Input];
        var toOne = settings.To.Links.All(l => l.Cardinality == Cardinality.One);
        Check(settings, toOne);

        var counted = settings.Keep is { } keep
            ? new Distinct(input, Key(settings.To).Select(k => k.Value).ToValueList(), Literal.Of(keep), settings.Order?.Keys ?? [])
            : input;
        var reached = toOne
            ? new GroupBy(counted, Key(settings.To), [], settings.To.Target)
            : (Relation)new LinkRows(input, settings.To.Links, Schema.Of(settings.To.Target));
        yield return new Output("result", WithColumns(settings.Query, reached, counted), Main: true);
        yield return new Output("unmatched", input.Where(LeadsNowhere(settings.To, toOne)));
    }

    // The key of the row that a path of links to one leads to; empty where a link leads nowhere.
    private static ValueList<NamedScalar> Key(LinkPath to) =>
        [.. to.Target.Key.Select(k => new NamedScalar(k, new AttributeRef(0, to.Links, to.Target, to.Target.FindAttribute(k)!)))];

    private static Relation WithColumns(Query? query, Relation reached, Relation counted) =>
        query is null ? reached : new CountedInputs(InputLink, counted).Rewrite(query.Over(reached, []));

    private static Scalar LeadsNowhere(LinkPath to, bool toOne) => toOne
        ? new IsEmpty(Key(to)[0].Value)
        : new Not(new LinkRows(new OuterRow(0, Schema.Of(to.Target)), to.Links, Schema.Of(to.Target)).Exists());

    private static void Check(ChangeDimensionSettings settings, bool toOne)
    {
        if (settings.Keep < 1)
            throw new SettingsException("keep", $"is {settings.Keep}; at least 1 row must count, or leave it out to count all");
        if (settings.Keep is not null && !toOne)
            throw new SettingsException("keep", "says which of several rows counts, but each row at the end of a link to many has its own; leave it out");
        if (settings.Order is not null && settings.Keep is null)
            throw new SettingsException("order", "says which rows count first, and all count; add keep, or order inside the call: first(input.x order by ...)");
    }
}
