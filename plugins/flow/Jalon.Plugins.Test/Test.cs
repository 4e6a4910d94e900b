namespace Jalon.Plugins.Test;

/// <summary>Lets a population go the way of the first condition that holds. All of it goes one way: what looks at each row is a split.</summary>
[Activity("test", Category = Palette.Flow, Summary = "Goes on where the first condition that holds says.")]
public sealed class Test : FlowActivity<TestSettings>
{
    /// <inheritdoc/>
    public override IEnumerable<Passage> Outputs(TestSettings settings)
    {
        if (settings.Branches.IsEmpty)
            throw new SettingsException(null, "needs at least one branch, such as branch enough { when = rows >= 100 }");
        var names = settings.Branches.Select(b => b.Name).Concat(settings.Otherwise is { } otherwise ? [otherwise.Name] : []).ToList();
        if (names.GroupBy(n => n, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } twice)
            throw new SettingsException(null, $"has two ways named '{twice.Key}'; give each its own name");
        return names.Select(n => new Passage(n, settings.Input));
    }

    /// <inheritdoc/>
    public override Decision Decide(TestSettings settings, Facts facts)
    {
        var taken = settings.Branches.FirstOrDefault(b => facts.Holds(b.When))?.Name ?? settings.Otherwise?.Name;
        return taken is null ? Decision.GoOn() : Decision.GoOn(taken);
    }
}
