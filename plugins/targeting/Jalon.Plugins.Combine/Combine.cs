namespace Jalon.Plugins.Combine;

/// <summary>Unites or intersects populations of one dimension, then leaves others out.</summary>
[Activity("combine", Category = Palette.Targeting, Summary = "Unites, intersects and excludes populations of one dimension.")]
public sealed class Combine : SetActivity<CombineSettings>
{
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
        yield return new Output("result", result, Main: true);
        yield return new Output("complement", main.Concat(settings.Except).Distinct().Select(t => inputs[t]).Union(settings.Columns).Except(result));
    }
}
