using Jalon.Compilers.CSharp.InProcess.Readers;
using Jalon.Compilers.CSharp.InProcess.Steps;

namespace Jalon.Compilers.CSharp.InProcess;

/// <summary>Scalars to what computes them: a loop for all that one row's values decide, a reader for each value that looks further.</summary>
internal sealed class ScalarPlanner(RelationPlanner relations, BatchLoopWriter loops, SourceList sources, List<Unsupported> unsupported)
{
    /// <summary>Values over the same row.</summary>
    public Projection Values(IReadOnlyList<Scalar> scalars)
    {
        if (scalars.All(IsRead))
            return new Projection(null, [.. scalars.Select(Reader)]);
        var loop = loops.Projection([.. scalars.Select((s, place) => new NamedScalar("\0" + place.ToString(System.Globalization.CultureInfo.InvariantCulture), s))]);
        return new Projection(loop, [.. loop.Inputs.Select(Reader)]);
    }

    /// <summary>Columns of which later ones see earlier ones.</summary>
    public DerivedColumns Derived(ValueList<NamedScalar> columns)
    {
        var stages = new List<(Projection, IReadOnlyList<string>)>();
        var stage = new List<NamedScalar>();
        foreach (var column in columns)
        {
            if (stage.Count > 0 && (LooksFurther(column.Value) || LooksFurther(stage[^1].Value)))
                Close();
            stage.Add(column);
        }

        if (stage.Count > 0)
            Close();
        return new DerivedColumns(stages);

        void Close()
        {
            var names = stage.Select(c => c.Name).ToArray();
            if (stage.Count == 1)
            {
                stages.Add((Values([stage[0].Value]), names));
            }
            else
            {
                var loop = loops.Projection([.. stage]);
                stages.Add((new Projection(loop, [.. loop.Inputs.Select(Reader)]), names));
            }

            stage.Clear();
        }
    }

    /// <summary>The rows for which a condition holds.</summary>
    public Selection Condition(Scalar condition)
    {
        var loop = loops.Selection(condition);
        return new Selection(loop, [.. loop.Inputs.Select(Reader)]);
    }

    /// <summary>An order.</summary>
    public Ordering Order(ValueList<OrderKey> keys) => new(Values([.. keys.Select(k => k.Value)]), [.. keys.Select(k => k.Descending)]);

    private static bool IsRead(Scalar scalar) => scalar is ColumnRef or AttributeRef or LinkedColumnRef or Aggregate or Window;

    private Reader Reader(Scalar scalar)
    {
        switch (scalar)
        {
            case ColumnRef s:
                return new ColumnReader(s.Level, s.Column.Name);
            case AttributeRef s:
                sources.Add(s.Entity, s.Attribute);
                return new PathReader(s.Level, [.. s.Path.Select(relations.Hop)], s.Entity, s.Attribute.Name);
            case LinkedColumnRef s:
                return new PathReader(s.Level, [.. s.Path.Select(relations.Hop)], null, s.Column.Name);
            case InRelation s:
                var (rows, value) = Inner(s.Rows, () => Values([s.Value]), v => v.Outward);
                return new MembershipReader(Values([s.Operand]), rows, value);
            case Window s:
                return Around(s);
            default:
                return Over((Aggregate)scalar);
        }
    }

    private AggregateReader Over(Aggregate aggregate)
    {
        if (!Aggregates.Knows(aggregate.Function))
            unsupported.Add(new Unsupported(aggregate.Function.Name, aggregate.Origin));
        var given = aggregate.Function.Name == "collect" && aggregate.Arguments.IsEmpty
            ? aggregate.Type.Columns.Select(c => (Scalar)new ColumnRef(0, c)).ToValueList()
            : aggregate.Arguments;
        var (rows, (arguments, order)) = Inner(
            aggregate.Rows, () => (Values(given), Order(aggregate.Order)), v => Math.Max(v.Item1.Outward, v.Item2.Outward));
        return new AggregateReader(aggregate, rows, arguments, order);
    }

    private WindowReader Around(Window window)
    {
        if (!Windows.Knows(window.Function))
            unsupported.Add(new Unsupported($"{window.Function.Name} over (...)", window.Origin));
        return new WindowReader(window, Values(window.Arguments), Values(window.Partition), Order(window.Order));
    }

    // Rows inside, and what is computed over them: where that looks outside, the rows must be told whose they are.
    private (Step Rows, T Values) Inner<T>(Relation rows, Func<T> plan, Func<T, int> outward)
    {
        var step = relations.Shared(rows);
        var values = plan();
        return (RelationPlanner.Tied(step, outward(values)), values);
    }

    private static bool LooksFurther(Scalar scalar)
    {
        var search = new FurtherSearch();
        search.Rewrite(scalar);
        return search.Found;
    }

    private sealed class FurtherSearch : ScalarRewriter
    {
        public bool Found { get; private set; }

        protected override Scalar Changed(Scalar scalar)
        {
            Found |= scalar is Aggregate or InRelation or Window or LinkedColumnRef or AttributeRef { Path.IsEmpty: false };
            return scalar;
        }
    }
}
