namespace Jalon.Plugins.Combine;

/// <summary>Unites or intersects populations of one dimension, then leaves others out.</summary>
[Activity("combine", Category = Palette.Targeting, Summary = "Unites, intersects and excludes populations of one dimension.")]
public sealed class Combine : SetActivity<CombineSettings>, IKeepBooks<CombineSettings>
{
    private const string Result = "result";

    /// <inheritdoc/>
    public override IEnumerable<Output> Compose(CombineSettings settings, Inputs inputs)
    {
        var main = settings switch
        {
            { Union.IsEmpty: true, Intersect.IsEmpty: true } =>
                throw new SettingsException(null, "needs what to combine: union = [...] or intersect = [...]"),
            { Union.IsEmpty: false, Intersect.IsEmpty: false } =>
                throw new SettingsException("intersect", "stands beside union; combine twice, one after the other, to say which comes first"),
            { Intersect.IsEmpty: true } => settings.Union,
            _ => settings.Intersect,
        };
        Comparable.Check(inputs, main, settings.Except);
        if (!settings.Union.IsEmpty && settings.Columns == SetColumns.All)
            Comparable.CheckColumns(inputs, settings.Union);

        var sets = main.Select(t => inputs[t]);
        var combined = settings.Union.IsEmpty ? sets.Intersect(settings.Columns) : sets.Union(settings.Columns);
        var left = settings.Except.Select(t => inputs[t]).ToList();
        var result = left.Count == 0 ? combined : combined.Except(left);
        yield return new Output(Result, result, Main: true);
        yield return new Output("complement", main.Concat(settings.Except).Distinct().Select(t => inputs[t]).Union(settings.Columns).Except(result));
    }

    /// <inheritdoc/>
    public Books Books(CombineSettings settings, Inputs inputs, IReadOnlyList<Output> outputs)
    {
        var unites = !settings.Union.IsEmpty;
        var main = unites ? settings.Union : settings.Intersect;
        // What the others of an intersection hold only says which rows of the first stay.
        var counted = unites ? main : [main[0]];
        List<Cause> causes = [];
        if (main.Count > 1)
            causes.Add(new Cause(unites ? "in several" : "not in all"));
        if (!settings.Except.IsEmpty)
            causes.Add(new Cause("excluded", causes.Count == 0 ? null : Excluded(settings, inputs)));
        return new Books(counted, [Result], [.. causes]);
    }

    private static Relation Excluded(CombineSettings settings, Inputs inputs)
    {
        var main = settings.Union.IsEmpty ? Sets(settings.Intersect).Intersect(SetColumns.Common) : Sets(settings.Union).Union(SetColumns.Common);
        // The excluded among the main ones, and not the other way: what is only looked up in needs no groups, and the main ones are the many.
        return ((IEnumerable<Relation>)[Sets(settings.Except).Union(SetColumns.Common), main]).Intersect(SetColumns.Common);

        IEnumerable<Relation> Sets(ValueList<Transition> transitions) => transitions.Select(t => inputs[t]);
    }
}
