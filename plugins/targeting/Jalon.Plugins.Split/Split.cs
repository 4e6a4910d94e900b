namespace Jalon.Plugins.Split;

/// <summary>Cuts its input into branches; each row goes to the first branch that takes it, or to every one with <c>overlap</c>.</summary>
[Activity("split", Category = Palette.Targeting, Summary = "Cuts a population into branches.")]
public sealed class Split : SetActivity<SplitSettings>, IKeepBooks<SplitSettings>
{
    /// <summary>The column that carries a branch's code.</summary>
    public const string SegmentColumn = "segment";

    /// <inheritdoc/>
    public override IEnumerable<Output> Compose(SplitSettings settings, Inputs inputs)
    {
        var whole = inputs[settings.Input];
        var left = whole;
        Check(settings, whole);
        foreach (var branch in settings.Branches)
        {
            var matching = (settings.Overlap ? whole : left).Where(branch.Where?.Scalar);
            var taken = Taken(branch, matching, whole, inputs.DefaultSeed);
            yield return new Output(branch.Name, Coded(branch, taken), SkipEmpty: branch.SkipEmpty);
            left = Left(branch, left, taken);
        }

        if (settings.Rest is { } rest)
            yield return new Output(rest.Name, left);
    }

    /// <inheritdoc/>
    public Books? Books(SplitSettings settings, Inputs inputs, IReadOnlyList<Output> outputs)
    {
        // Then a row goes into as many branches as take it.
        if (settings.Overlap)
            return null;
        var dropped = settings.Rest is null ? Why(settings, inputs[settings.Input].Except(outputs.Select(o => o.Rows))) : [];
        return new([settings.Input], outputs.Select(o => o.Name).ToValueList(), dropped);
    }

    // Nothing that a branch without a limit would have taken is left: where it is, it was lost, and stands under no cause.
    private static ValueList<Cause> Why(SplitSettings settings, Relation left)
    {
        const string Beyond = "beyond the limit";
        const string Unmet = "no condition met";
        var limited = settings.Branches.Where(b => b.Size is not null).ToList();
        if (limited.Count == 0)
            return [new Cause(Unmet)];
        var others = settings.Branches.Except(limited).ToList();
        var dropped = others.Count == 0 ? left : left.Where(new Not(Any(others)));
        return limited.Any(b => b.Where is null)
            ? [new Cause(Beyond, others.Count == 0 ? null : dropped)]
            : [new Cause(Beyond, dropped.Where(Any(limited))), new Cause(Unmet, dropped.Where(new Not(Any(limited))))];
    }

    private static AnyOf Any(IEnumerable<BranchSettings> branches) => new(branches.Select(b => b.Where?.Scalar ?? Literal.True).ToValueList());

    private static Relation Taken(BranchSettings branch, Relation matching, Relation whole, Scalar defaultSeed) => branch switch
    {
        { Size: null } => matching,
        { Order: { } order } => matching.Take(branch.Size.Of(whole), order.Keys),
        _ => matching.Sample(branch.Size.Of(whole), branch.Seed?.Scalar ?? defaultSeed),
    };

    // A condition and its negation split every population in two, which an engine does in one pass; a size needs the keys.
    private static Relation Left(BranchSettings branch, Relation left, Relation taken) => branch switch
    {
        { Size: not null } => left.Except(taken),
        { Where: { } condition } => left.Where(new Not(condition.Scalar)),
        _ => left.Where(Literal.False),
    };

    private static Relation Coded(BranchSettings branch, Relation taken) =>
        branch.Code is { } code ? taken.Derive(new NamedScalar(SegmentColumn, Literal.Of(code))) : taken;

    private static void Check(SplitSettings settings, Relation whole)
    {
        if (settings.Branches.IsEmpty)
            throw new SettingsException("branch", "needs at least one branch: branch name { where = ... }");
        var twice = settings.Branches.Select(b => b.Name).Append(settings.Rest?.Name).GroupBy(n => n).FirstOrDefault(g => g.Key is not null && g.Count() > 1);
        if (twice is not null)
            throw new SettingsException(twice.Key == settings.Rest?.Name ? "rest" : "branch", $"two outputs are named '{twice.Key}'; give each its own name");
        if (settings.Branches.Any(b => b.Code is not null) && whole.Schema.Knows(SegmentColumn))
            throw new SettingsException("code", $"the input already has a '{SegmentColumn}'; leave the code out, or derive one under another name");
        foreach (var branch in settings.Branches)
        {
            if (branch is { Where: null, Size: null } && !settings.Overlap && branch != settings.Branches[^1])
                throw new SettingsException("branch", $"branch '{branch.Name}' takes everybody and leaves nothing to those after it; give it where or size");
            if (branch.Size?.Count is Literal { Value: < 0L or < 0m } or Literal { Value: > 1m })
                throw new SettingsException("size", $"branch '{branch.Name}' wants {branch.Size.Count} rows; a size is a number from 0 or a share from 0% to 100%");
            if (branch is { Seed: not null, Order: not null })
                throw new SettingsException("seed", $"branch '{branch.Name}' has an order, which decides who is taken; leave the seed out");
        }
    }
}
