using Jalon.Algebra.Functions;
using NodaTime;

namespace Jalon.Language.Binding;

/// <summary>What binds one text: the parts that call one another, over what they all know.</summary>
internal sealed class Binder
{
    public Binder(IModel model, ISources sources, Catalogue catalogue, DateTimeZone zone, Report report)
    {
        (Model, Sources, Catalogue, Zone, Report) = (model, sources, catalogue, zone, report);
        Paths = new PathBinder(this);
        Calls = new CallBinder(this);
        Operators = new OperatorBinder(this);
        Expressions = new ExpressionBinder(this);
        Queries = new QueryBinder(this);
        Definitions = new DefinitionBinder(this);
    }

    public IModel Model { get; }

    public ISources Sources { get; }

    public Catalogue Catalogue { get; }

    public DateTimeZone Zone { get; }

    public Report Report { get; }

    public PathBinder Paths { get; }

    public CallBinder Calls { get; }

    public OperatorBinder Operators { get; }

    public ExpressionBinder Expressions { get; }

    public QueryBinder Queries { get; }

    public DefinitionBinder Definitions { get; }

    /// <summary>How much the text may still grow.</summary>
    public Budget Budget { get; init; } = new();

    /// <summary>The filters that are being expanded, innermost last: one that comes twice is a cycle.</summary>
    public IReadOnlyList<(string Entity, string Filter)> Expanding { get; init; } = [];

    /// <summary>The same, for the definition of a filter.</summary>
    public Binder For(Report report, (string Entity, string Filter) filter) => new(Model, Sources, Catalogue, Zone, report) { Expanding = [.. Expanding, filter], Budget = Budget };
}
