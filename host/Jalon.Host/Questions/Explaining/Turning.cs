using System.Globalization;
using Jalon.Algebra.Relations;
using Jalon.Algebra.Scalars;
using Jalon.Api.Questions;

namespace Jalon.Host.Questions.Explaining;

/// <summary>
/// Finds where a relation turns a row away: the innermost of its operations that is given the row and does not give it on. Relations are all that a set
/// activity says of its outputs, so this explains every one, whatever its plugin.
/// </summary>
/// <param name="witness">Asks about the row.</param>
/// <param name="text">How conditions were written.</param>
/// <param name="json">How values are shown.</param>
internal sealed class Turning(Witness witness, WrittenText text, JsonValues json)
{
    /// <summary>Why a relation does not hold the row, by the data of today.</summary>
    /// <param name="output">The output whose relation it is.</param>
    /// <param name="rows">The relation.</param>
    /// <param name="cancellation">Stops the work.</param>
    public async Task<IReadOnlyList<WhyReason>> OfAsync(string output, Relation rows, CancellationToken cancellation)
    {
        switch (rows)
        {
            case Derive r:
                return await OfAsync(output, r.Input, cancellation).ConfigureAwait(false);
            case Select r:
                return await OfAsync(output, r.Input, cancellation).ConfigureAwait(false);
            case OrderBy r:
                return await OfAsync(output, r.Input, cancellation).ConfigureAwait(false);
            case Named r:
                return await OfAsync(output, r.Input, cancellation).ConfigureAwait(false);
            case Filter r:
                return await GivenAsync(output, r.Input, () => ConditionsAsync(output, r, cancellation), cancellation).ConfigureAwait(false);
            case Distinct r:
                return await GivenAsync(output, r.Input, () => DuplicateAsync(output, r, cancellation), cancellation).ConfigureAwait(false);
            case Limit r:
                return await GivenAsync(output, r.Input, () => BeyondAsync(output, r, cancellation), cancellation).ConfigureAwait(false);
            case Sample r:
                return await GivenAsync(output, r.Input, () => UndrawnAsync(output, r, cancellation), cancellation).ConfigureAwait(false);
            case SetOperation { Operator: SetOperator.Except } r:
                return await GivenAsync(output, r.Inputs[0], () => ExcludedAsync(output, r, cancellation), cancellation).ConfigureAwait(false);
            case SetOperation r:
                return await MissingAsync(output, r, cancellation).ConfigureAwait(false);
            case WorkingTable r:
                return [new WhyReason(output, "missing", r.Transition, [])];
            case EntityScan:
                return [new WhyReason(output, "not_in_data", "", [])];
            default:
                return [new WhyReason(output, "nobody", "", [])];
        }
    }

    private async Task<IReadOnlyList<WhyReason>> GivenAsync(
        string output, Relation input, Func<Task<IReadOnlyList<WhyReason>>> here, CancellationToken cancellation)
    {
        if (!await witness.IsInAsync(input, cancellation).ConfigureAwait(false))
            return await OfAsync(output, input, cancellation).ConfigureAwait(false);
        return await here().ConfigureAwait(false) is { Count: > 0 } found ? found : [new WhyReason(output, "changed", "", [])];
    }

    private async Task<IReadOnlyList<WhyReason>> ConditionsAsync(string output, Filter filter, CancellationToken cancellation)
    {
        var reasons = new List<WhyReason>();
        foreach (var condition in Operands.Conjuncts(filter.Condition))
        {
            Scalar[] asked = [condition, .. Operands.Of(condition)];
            if (await witness.ValuesAsync(filter.Input, asked, cancellation).ConfigureAwait(false) is { } values && values[0] is not true)
                reasons.Add(new WhyReason(output, "condition", text.Of(condition), Values(asked[1..], values.Skip(1))));
        }

        return reasons;
    }

    private async Task<IReadOnlyList<WhyReason>> DuplicateAsync(string output, Distinct distinct, CancellationToken cancellation)
    {
        var values = await witness.ValuesAsync(distinct.Input, distinct.By, cancellation).ConfigureAwait(false);
        var kept = values is null ? null : await witness.KeyWhereAsync(distinct, distinct.By, values, cancellation).ConfigureAwait(false);
        return kept is null ? [] : [new WhyReason(output, "duplicate", KeyText.Write(kept), Values(distinct.By, values!))];
    }

    private async Task<IReadOnlyList<WhyReason>> BeyondAsync(string output, Limit limit, CancellationToken cancellation)
    {
        var order = limit.Order.Select(k => k.Value).ToList();
        var values = await witness.ValuesAsync(limit.Input, order, cancellation).ConfigureAwait(false);
        return [new WhyReason(output, "limit", await CountAsync(limit.Count, cancellation).ConfigureAwait(false), Values(order, values!))];
    }

    private async Task<IReadOnlyList<WhyReason>> UndrawnAsync(string output, Sample sample, CancellationToken cancellation) =>
        [new WhyReason(output, "sample", await CountAsync(sample.Count, cancellation).ConfigureAwait(false), [])];

    private async Task<IReadOnlyList<WhyReason>> ExcludedAsync(string output, SetOperation sets, CancellationToken cancellation)
    {
        var reasons = new List<WhyReason>();
        foreach (var taken in sets.Inputs.Skip(1))
        {
            if (await witness.IsInAsync(taken, cancellation).ConfigureAwait(false))
                reasons.Add(new WhyReason(output, "excluded", NameOf(taken), []));
        }

        return reasons;
    }

    private async Task<IReadOnlyList<WhyReason>> MissingAsync(string output, SetOperation sets, CancellationToken cancellation)
    {
        var reasons = new List<WhyReason>();
        foreach (var wanted in sets.Inputs)
        {
            if (!await witness.IsInAsync(wanted, cancellation).ConfigureAwait(false))
                reasons.AddRange(await OfAsync(output, wanted, cancellation).ConfigureAwait(false));
        }

        return reasons;
    }

    private async Task<string> CountAsync(Scalar count, CancellationToken cancellation) => await witness.ValueAsync(count, cancellation).ConfigureAwait(false) switch
    {
        long rows => rows.ToString(CultureInfo.InvariantCulture),
        decimal share => string.Create(CultureInfo.InvariantCulture, $"{share * 100:0.##}%"),
        _ => text.Of(count),
    };

    private static string NameOf(Relation rows) => rows switch
    {
        WorkingTable table => table.Transition,
        Named named => named.Name,
        AudienceScan audience => audience.Audience,
        _ => "",
    };

    private IReadOnlyList<WhyValue> Values(IEnumerable<Scalar> scalars, IEnumerable<object?> values) =>
        [.. scalars.Zip(values, (s, v) => new WhyValue(text.Of(s), json.Element(v, s.Type)))];
}
