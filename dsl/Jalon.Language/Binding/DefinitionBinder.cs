using Jalon.Algebra.Model;
using Jalon.Algebra.Scalars;
using Jalon.Algebra.Types;
using Jalon.Language.Diagnostics;
using Jalon.Language.Syntax;

namespace Jalon.Language.Binding;

/// <summary>Puts what the model defines, computed attributes and filters, where it is used.</summary>
internal sealed class DefinitionBinder(Binder binder)
{
    private static readonly Dictionary<string, Scalar> NoArguments = [];

    /// <summary>The value of a computed attribute of the row at a place.</summary>
    public Scalar Placed(Scalar value, Entity entity, Place place, Span span)
    {
        if (binder.Budget.Allows(value))
            return new Expansion(place.Level, place.Path, place.Start, entity, NoArguments).Rewrite(value);
        binder.Report.Add(ModelErrors.TooLarge(binder.Report.Source, span));
        return new Unknown();
    }

    /// <summary>The condition of a filter of the row at a place, bound anew with its arguments' types.</summary>
    /// <param name="filter">The filter.</param>
    /// <param name="entity">Whose it is.</param>
    /// <param name="arguments">As the place of use sees them.</param>
    /// <param name="place">The row.</param>
    /// <param name="span">Where it is used.</param>
    public Scalar Filter(NamedFilter filter, Entity entity, IReadOnlyList<Scalar> arguments, Place place, Span span)
    {
        var report = binder.Report;
        if (arguments.Count != filter.Parameters.Count)
        {
            report.Add(ModelErrors.FilterArguments(report.Source, span, filter.Name, filter.Parameters.Count, arguments.Count));
            return new Unknown();
        }

        if (binder.Expanding.Contains((entity.Name, filter.Name)))
        {
            report.Add(ModelErrors.Cycle(report.Source, span, filter.Name));
            return new Unknown();
        }

        if (binder.Expanding.Count >= Budget.Deepest)
        {
            report.Add(ModelErrors.TooLarge(report.Source, span));
            return new Unknown();
        }

        var definition = (FilterDefinition)filter.Definition;
        var scope = new Scope { Rows = [new Row(Schema.Of(entity))] };
        var given = new Dictionary<string, Scalar>(StringComparer.Ordinal);
        foreach (var (name, argument) in filter.Parameters.Zip(arguments))
        {
            // A constant is known while the condition is bound; anything else is put in its place afterwards.
            var known = argument is Literal or Unknown;
            var standIn = known ? argument : new ParameterRef($"{entity.Name}.{filter.Name}({name})", argument.Type, argument.MayBeEmpty);
            if (!known)
                given[((ParameterRef)standIn).Name] = argument;
            scope = scope with { Values = scope.Values.SetItem(name, standIn) };
        }

        var inner = binder.For(new Report(definition.Source), (entity.Name, filter.Name));
        var condition = inner.Expressions.Condition(definition.Condition, scope);
        if (inner.Report.Said.FirstOrDefault(d => d.Severity == Severity.Error) is { } error)
        {
            // Of filters inside filters, what is wrong with the innermost tells most.
            var why = error.Message.Arguments.GetValueOrDefault("why") as Phrase ?? error.Message;
            report.Add(why.Key == ModelErrors.TooLargeCode ? ModelErrors.TooLarge(report.Source, span) : ModelErrors.FilterDoesNotFit(report.Source, span, filter.Name, why));
            return new Unknown();
        }

        if (!binder.Budget.Allows(condition))
        {
            report.Add(ModelErrors.TooLarge(report.Source, span));
            return new Unknown();
        }

        return new Expansion(place.Level, place.Path, place.Start, entity, given).Rewrite(condition) with { Origin = report.Origin(span) };
    }
}
