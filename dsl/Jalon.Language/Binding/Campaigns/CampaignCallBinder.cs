using Jalon.Algebra;
using Jalon.Algebra.Scalars;
using Jalon.Language.Diagnostics;
using Jalon.Language.Syntax.Nodes;

namespace Jalon.Language.Binding.Campaigns;

/// <summary>What settings say of another campaign that is to run: its name, and what its parameters are filled with.</summary>
/// <param name="binder">Binds the arguments.</param>
/// <param name="campaigns">Those that may be named.</param>
internal sealed class CampaignCallBinder(Binder binder, CampaignsInSight campaigns)
{
    private readonly Dictionary<string, CampaignSignature> _called = new(StringComparer.Ordinal);

    private Report Report => binder.Report;

    /// <summary>The name of a campaign; null where it may not run from here, or lacks an argument, which is said.</summary>
    /// <param name="node">What was written.</param>
    /// <param name="name">The setting's name.</param>
    /// <param name="arguments">What fills its parameters in; null where nothing was written.</param>
    public string? Campaign(ValueNode node, string name, ValueNode? arguments)
    {
        if (node is not PathNode path)
        {
            Report.Add(SettingsErrors.WrongKind(Report.Source, node.Span, name, Phrase.Of("wanted.campaign")));
            return null;
        }

        var errors = Report.ErrorCount;
        var called = path.Text;
        Report.Watch?.Could(path.Span, () => campaigns.Names.Select(n => new Candidate(n, "campaign")));
        if (campaigns.Lacks(called))
            Report.Add(GraphErrors.UnknownCampaign(Report.Source, path.Span, called, campaigns.Names));
        else if (campaigns.WayBack(called) is { } way)
            Report.Add(GraphErrors.LeadsBack(Report.Source, path.Span, string.Join(" -> ", way)));
        else if (campaigns.Find(called) is { } signature)
        {
            _called[name] = signature;
            Report.Watch?.Means(path.Span, new Candidate(called, signature));
            // What is no record is said to be none.
            if (arguments is null or RecordNode)
                Missing(path, signature, arguments as RecordNode);
        }

        return Report.ErrorCount == errors ? called : null;
    }

    /// <summary>What parameters are filled with; null where something is wrong with that, which is said.</summary>
    /// <param name="node">What was written.</param>
    /// <param name="name">The setting's name.</param>
    /// <param name="campaign">The setting that names the campaign, which was bound before.</param>
    /// <param name="facts">What the values may look at.</param>
    public ValueList<NamedScalar>? Arguments(ValueNode node, string name, string campaign, Scope facts)
    {
        if (node is not RecordNode record)
        {
            Report.Add(SettingsErrors.WrongKind(Report.Source, node.Span, name, Phrase.Of("wanted.arguments")));
            return null;
        }

        var errors = Report.ErrorCount;
        var signature = _called.GetValueOrDefault(campaign);
        ValueList<NamedScalar> bound = [];
        foreach (var field in record.Fields)
        {
            var given = field.Name.Text;
            Listen(field, record, signature);
            var parameter = signature?.Parameters.FirstOrDefault(p => p.Name == given);
            if (bound.Any(b => b.Name == given))
                Report.Add(SettingsErrors.Twice(Report.Source, field.Name.Span, given));
            else if (signature is not null && parameter is null)
                Report.Add(GraphErrors.UnknownParameter(Report.Source, field.Name.Span, signature.Name, given, signature.Parameters.Select(p => p.Name)));
            else
                bound = bound.Add(new NamedScalar(given, Value(field, parameter, facts)));
        }

        return Report.ErrorCount == errors && !bound.Any(b => b.Value is Unknown) ? bound : null;
    }

    private Scalar Value(FieldNode field, BoundParameter? parameter, Scope facts)
    {
        if (field.Value is not ExpressionNode expression)
        {
            if (field.Value is not BadValueNode)
                Report.Add(SettingsErrors.WrongKind(Report.Source, field.Value.Span, field.Name.Text, Phrase.Of("wanted.expression")));
            return new Unknown();
        }

        var scalar = binder.Expressions.Bind(expression, facts);
        if (scalar is Unknown || parameter is null)
            return scalar;
        if (scalar.Type.WidensTo(parameter.Type))
            return Cast.To(scalar, parameter.Type);
        Report.Add(SettingsErrors.WrongKind(Report.Source, expression.Span, field.Name.Text, Phrase.Of("wanted.typed", ("type", parameter.Type.ToString()))));
        return new Unknown();
    }

    private void Missing(PathNode path, CampaignSignature signature, RecordNode? arguments)
    {
        var missing = signature.Parameters.Where(p => !p.HasDefault && arguments?.Fields.Any(f => f.Name.Text == p.Name) is not true).Select(p => p.Name).ToList();
        if (missing.Count > 0)
            Report.Add(GraphErrors.NotGiven(Report.Source, path.Span, signature.Name, missing));
    }

    private void Listen(FieldNode field, RecordNode record, CampaignSignature? signature)
    {
        if (Report.Watch is not { } watch || signature is null)
            return;
        watch.Could(field.Name.Span, () => signature.Parameters
            .Where(p => !record.Fields.Any(f => f != field && f.Name.Text == p.Name))
            .Select(p => new Candidate(p.Name, p)));
        if (signature.Parameters.FirstOrDefault(p => p.Name == field.Name.Text) is { } meant)
            watch.Means(field.Name.Span, new Candidate(meant.Name, meant));
    }
}
