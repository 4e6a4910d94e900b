namespace Jalon.Plugins.Reconcile;

/// <summary>Finds whom rows from outside are about: an audience of those found, and the rows that are about nobody.</summary>
[Activity("reconcile", Category = Palette.Targeting, Summary = "Finds whom rows from outside are about.")]
public sealed class Reconcile : SetActivity<ReconcileSettings>, IKeepBooks<ReconcileSettings>
{
    private const string Matched = "matched";
    private const string Unmatched = "unmatched";

    /// <inheritdoc/>
    public override IEnumerable<Output> Compose(ReconcileSettings settings, Inputs inputs)
    {
        var input = inputs[settings.Input];
        Check(settings);

        var found = settings.Dimension.Key
            .Select(k => new NamedScalar(input.Schema.FreeName("matched_" + k), Found(settings, k)))
            .ToValueList();
        var tagged = input.Derive(found);
        var carried = settings.Query is null ? tagged : settings.Query.Over(tagged, found.Select(f => f.Column).ToValueList());
        var keys = settings.Dimension.Key.Zip(found, (k, f) => new NamedScalar(k, f.Column.AsValue())).ToValueList();
        yield return new Output(Matched, new GroupBy(carried, keys, Columns(settings.Query, carried), settings.Dimension), Main: true);
        yield return new Output(Unmatched, Untagged(tagged.Where(new IsEmpty(found[0].Column.AsValue())), input.Schema));
    }

    // Of several rows about one, the others are nowhere else.
    /// <inheritdoc/>
    public Books Books(ReconcileSettings settings, Inputs inputs, IReadOnlyList<Output> outputs) =>
        new([settings.Input], [Matched, Unmatched], new Cause("about one matched already"));

    // Of several people the one with the lowest key; the first condition that finds anybody decides.
    private static Scalar Found(ReconcileSettings settings, string key)
    {
        var people = new EntityScan(settings.Dimension);
        return ScalarOperators.Coalesce(
            settings.Match.Select(m => people.Where(m.Scalar).First(people.Schema.Find(key)!.AsValue())).ToValueList());
    }

    private static ValueList<NamedScalar> Columns(Query? query, Relation carried) =>
        query is null ? [] : [.. query.Asked.Select(c => new NamedScalar(c.Name, new GroupRows(carried.Schema).First(c.AsValue())))];

    private static Relation Untagged(Relation rows, Schema input) =>
        new Select(rows, input.Computed.Select(c => new NamedScalar(c.Name, c.AsValue())).ToValueList());

    private static void Check(ReconcileSettings settings)
    {
        if (settings.Match.IsEmpty)
            throw new SettingsException("match", "needs at least one condition");
        if (!settings.Dimension.KeyIsUnique)
            throw new SettingsException("dimension", $"'{settings.Dimension.Name}' has no key that tells one row from another; give the entity a key in the model");
        var people = Schema.Of(settings.Dimension);
        if (settings.Query?.Asked.FirstOrDefault(c => people.Knows(c.Name)) is { } taken)
            throw new SettingsException("query", $"'{taken.Name}' is a name of {settings.Dimension.Name} already; take the column along under another: select input_{taken.Name} = {taken.Name}");
    }
}
