namespace Jalon.Plugins.Deduplicate;

/// <summary>Keeps so many rows for each value; the others are its second output.</summary>
[Activity("deduplicate", Category = Palette.Targeting, Summary = "Keeps so many rows for each value.")]
public sealed class Deduplicate : SetActivity<DeduplicateSettings>, IKeepBooks<DeduplicateSettings>
{
    private const string Unique = "unique";
    private const string Duplicates = "duplicates";

    /// <inheritdoc/>
    public override IEnumerable<Output> Compose(DeduplicateSettings settings, Inputs inputs)
    {
        if (settings.By.IsEmpty)
            throw new SettingsException("by", "needs at least one value that duplicates have in common");
        if (settings.Keep < 1)
            throw new SettingsException("keep", $"is {settings.Keep}; keep at least 1 row for each value, or leave the activity out to keep all");

        var input = inputs[settings.Input];
        var unique = new Distinct(input, settings.By.Select(e => e.Scalar).ToValueList(), Literal.Of(settings.Keep), settings.Order?.Keys ?? []);
        yield return new Output(Unique, unique, Main: true);
        yield return new Output(Duplicates, input.Except(unique));
    }

    /// <inheritdoc/>
    public Books Books(DeduplicateSettings settings, Inputs inputs, IReadOnlyList<Output> outputs) => new([settings.Input], [Unique, Duplicates]);
}
