using Jalon.Algebra.Scalars;
using Jalon.Algebra.Types;
using Jalon.Compilers;
using Jalon.Host.Engines;

namespace Jalon.Host.Execution;

/// <summary>
/// Decides conditions over facts: aggregates over a transition's rows are asked of the engine, the rest is compiled and decided here.
/// </summary>
internal sealed class ScalarFacts(Conditions conditions, EngineSession session, Reading reading)
{
    /// <summary>Whether a condition holds.</summary>
    /// <param name="condition">Over facts, parameters and aggregates.</param>
    /// <param name="facts">Facts by name, beside the parameters of the reading's context.</param>
    /// <param name="cancellation">Stops the work.</param>
    public async Task<bool> HoldsAsync(Scalar condition, IReadOnlyDictionary<string, object?> facts, CancellationToken cancellation)
    {
        var form = conditions.Of(condition);
        var known = new Dictionary<string, object?>(facts, StringComparer.Ordinal);
        foreach (var (name, aggregate) in form.Asked)
            known[name] = await OneAsync(aggregate, cancellation).ConfigureAwait(false);
        return form.Condition.Holds(With(known));
    }

    /// <summary>The value of an expression; null for empty.</summary>
    public async Task<object?> ValueAsync(Scalar scalar, IReadOnlyDictionary<string, object?> facts, CancellationToken cancellation)
    {
        var filled = new Parameters(With(facts).Parameters).Rewrite(scalar);
        return await OneAsync(filled, cancellation).ConfigureAwait(false);
    }

    /// <summary>The value of an expression that fills a parameter; null for empty, those of its items for a list.</summary>
    public async Task<object?> ArgumentAsync(Scalar scalar, IReadOnlyDictionary<string, object?> facts, CancellationToken cancellation)
    {
        switch (scalar)
        {
            case ParameterRef { Type.Kind: TypeKind.List } p:
                return reading.Context.Parameters.GetValueOrDefault(p.Name);
            case ListOf list:
                var items = new List<object?>();
                foreach (var item in list.Items)
                    items.Add(await ValueAsync(item, facts, cancellation).ConfigureAwait(false));
                return items;
            default:
                return await ValueAsync(scalar, facts, cancellation).ConfigureAwait(false);
        }
    }

    private CompileContext With(IReadOnlyDictionary<string, object?> facts) =>
        reading.Context with { Parameters = reading.Context.Parameters.Concat(facts).ToDictionary(f => f.Key, f => f.Value, StringComparer.Ordinal) };

    private async Task<object?> OneAsync(Scalar scalar, CancellationToken cancellation)
    {
        await foreach (var batch in session.ReadAsync(OneRow.Of(scalar), reading, cancellation).ConfigureAwait(false))
        {
            if (batch.Count > 0)
                return batch.Values[^1][0];
        }

        return null;
    }

    private sealed class Parameters(IReadOnlyDictionary<string, object?> values) : ScalarRewriter
    {
        protected override Scalar Changed(Scalar scalar) =>
            scalar is ParameterRef { Type.Kind: not TypeKind.List } p ? new Literal(values.GetValueOrDefault(p.Name), p.Type) : scalar;
    }
}
