using Jalon.Algebra.Relations;
using Jalon.Algebra.Scalars;
using Jalon.Algebra.Types;
using Jalon.Api;
using Jalon.Compilers;
using Jalon.Compilers.CSharp.Batches;
using Jalon.Compilers.CSharp.InProcess;
using Jalon.Host.Execution;
using Jalon.Host.Plugins;
using Jalon.Language.Binding.Activities;
using Jalon.Language.Binding.Campaigns;
using Jalon.Sdk;

namespace Jalon.Host.Questions.Trials;

/// <summary>
/// A campaign over given rows: what each transition carries, worked out when it is first asked for. Waits pass at once, other campaigns
/// that are run are over at once, effects are left out, gates hold nobody up.
/// </summary>
/// <param name="campaign">The campaign.</param>
/// <param name="data">What tables and files hold.</param>
/// <param name="context">Zone, instant and parameters.</param>
/// <param name="worker">What works relations out.</param>
/// <param name="cancellation">Looked at between operations.</param>
internal sealed class Trial(
    BoundCampaign campaign, GivenData data, CompileContext context, TrialWorker worker, CancellationToken cancellation)
{
    private readonly Dictionary<string, ColumnBatch> _known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Decision> _decided = new(StringComparer.Ordinal);
    private readonly Dictionary<string, bool> _ruledOut = new(StringComparer.Ordinal);

    /// <summary>The output of that name, or the main one. There is one: the binder holds what is expected against the campaign.</summary>
    public BoundOutput Find(string activity, string? output)
    {
        var found = campaign.Activities.First(a => a.Name == activity);
        return output is null ? found.Main! : found.Outputs.First(o => o.Name == output);
    }

    /// <summary>The rows of a transition.</summary>
    /// <exception cref="ProblemException">Something in it cannot be worked out.</exception>
    public ColumnBatch Rows(string transition)
    {
        if (_known.TryGetValue(transition, out var known))
            return known;
        var (activity, output) = Named(transition);
        var schema = output.Schema.Columns;
        return _known[transition] = IsRuledOut(activity) || !IsChosen(activity, output) ? ColumnBatch.Read(schema, []) : Rows(output.Rows, activity.Name, transition: transition);
    }

    /// <summary>The rows of a transition: its key, and of its own columns and its people's attributes those that are named.</summary>
    public ColumnBatch Rows(BoundOutput output, string transition, IEnumerable<string> columns)
    {
        var table = new WorkingTable(transition, output.Schema);
        return Rows(new Select(table, [.. columns.Where(c => !output.Schema.Key.Contains(c)).Select(c => new NamedScalar(c, Column(output.Schema, c)))]), "");
    }

    /// <summary>What an expression over counts and parameters gives.</summary>
    public object? Value(Scalar scalar, IReadOnlyDictionary<string, object?> figures) => Rows(OneRow.Of(scalar), "", figures).Row(0)[^1];

    /// <summary>Whether a gate lets its transition pass.</summary>
    public bool Holds(BoundGate gate)
    {
        return Holds(gate.Condition, GateFigures.Of(Rows(gate.Transition.Name).Count, null).AsFacts());
    }

    /// <summary>Whether a condition over counts and parameters holds.</summary>
    public bool Holds(Scalar condition, IReadOnlyDictionary<string, object?> figures)
    {
        var one = new Values(new Schema([new Column("one", DataType.Int, false)], ["one"], null), [[1L]]);
        return Rows(new Filter(one, condition), "", figures).Count == 1;
    }

    private ColumnBatch Rows(Relation relation, string activity, IReadOnlyDictionary<string, object?>? facts = null, string? transition = null)
    {
        var parameters = facts is null ? context.Parameters : context.Parameters.Concat(facts).ToDictionary(f => f.Key, f => f.Value, StringComparer.Ordinal);
        return worker(relation, context with { Seed = $"{campaign.Name}/{activity}", Parameters = parameters }, Source, transition, cancellation);
    }

    private ColumnBatch Source(SourceRequest request)
    {
        if (request.Rows is not WorkingTable table)
            return data.Of(request);
        var rows = Rows(table.Transition);
        return new ColumnBatch(request.Columns, [.. request.Columns.Select(c => rows.Find(c.Name)!)], rows.Count);
    }

    // What was ruled out does not run: one input of those that an and-join waits for, or all of another's.
    private bool IsRuledOut(BoundActivity activity)
    {
        if (_ruledOut.TryGetValue(activity.Name, out var known))
            return known;
        var inputs = activity.Inputs.Select(i => i.Name).Distinct().ToList();
        return _ruledOut[activity.Name] = !activity.Common.Enabled
            || (activity.Shape.NeedsAll ? inputs.Exists(IsDead) : inputs.Count > 0 && inputs.TrueForAll(IsDead));
    }

    // What waits goes on by all its ways: nobody knows which of them it would be.
    private bool IsChosen(BoundActivity activity, BoundOutput output)
    {
        if (activity.Shape is not ActivityType { Kind: ActivityKind.Flow } type)
            return true;
        if (!_decided.TryGetValue(activity.Name, out var decision))
            _decided[activity.Name] = decision = Decide(activity, type);
        return decision switch
        {
            GoOn { Outputs: var chosen } => chosen.Contains(output.Name),
            EndRun => false,
            Fail { Reason: var why } => throw new ProblemException(new Problem("invalid", null, $"{activity.Name} {why}", [])),
            _ => true,
        };
    }

    // Another campaign that is run is over at once, and completed: what it does is for tests of its own.
    private Decision Decide(BoundActivity activity, ActivityType type)
    {
        ShapeOutput[] declared = [.. activity.Outputs.Select(o => new ShapeOutput(o.Name, o.Rows, o.IsMain, o.SkipEmpty))];
        var decision = type.Decide(activity.Settings, new TrialFacts(this, activity, context), declared);
        return decision is RunCampaign { Campaign.Name: var run }
            ? type.Decide(activity.Settings, new TrialFacts(this, activity, context, new CampaignEnd(run, true, null)), declared)
            : decision;
    }

    /// <summary>Whether nothing comes of a transition.</summary>
    public bool IsDead(string transition)
    {
        var (activity, output) = Named(transition);
        return IsRuledOut(activity) || !IsChosen(activity, output) || (GraphBuilder.SkipsEmpty(activity, output) && Rows(transition).Count == 0);
    }

    private (BoundActivity Activity, BoundOutput Output) Named(string transition)
    {
        var at = transition.LastIndexOf('.');
        var activity = campaign.Activities.First(a => a.Name == transition[..at]);
        return (activity, activity.Outputs.First(o => o.Name == transition[(at + 1)..]));
    }

    private static Scalar Column(Schema schema, string name) => schema.Find(name) is { } column
        ? new ColumnRef(0, column)
        : new AttributeRef(0, [], schema.Dimension!, schema.Dimension!.FindAttribute(name)!);
}
