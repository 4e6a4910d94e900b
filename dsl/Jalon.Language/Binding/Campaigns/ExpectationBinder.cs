using Jalon.Algebra;
using Jalon.Algebra.Types;
using Jalon.Language.Diagnostics;
using Jalon.Language.Syntax.Nodes;

namespace Jalon.Language.Binding.Campaigns;

/// <summary>What a test expects of a transition: its name, and the columns and values that are looked at, held against what the campaign carries there.</summary>
/// <param name="binder">Binds the constants.</param>
/// <param name="constants">Reads them.</param>
/// <param name="tested">The campaign; null where nothing is known of it, so that the run will tell.</param>
internal sealed class ExpectationBinder(Binder binder, TestConstants constants, TestedCampaign? tested)
{
    private Report Report => binder.Report;

    /// <summary>What is expected; null where no transition is named, which is said.</summary>
    public Expectation? Bind(BlockNode node)
    {
        var forms = new Forms(node.Forms, "expect", Report);
        var keys = forms.Value("keys");
        var count = forms.Expression("count");
        var rows = forms.Value("rows");
        forms.ReportRest();
        if (node.Label is not { Parts: { Count: <= 2 } parts } label)
        {
            Report.Add(SettingsErrors.NeedsLabel(Report.Source, node.Word.Span, "expect"));
            return null;
        }

        var schema = Output(label)?.Schema;
        return new Expectation(
            parts[0].Text,
            parts.Count > 1 ? parts[1].Text : null,
            keys is ListNode list ? [.. list.Items.Select(k => Key(k, schema))] : null,
            count is null ? null : constants.Constant(count, DataType.Int)?.Value as long?,
            rows is null ? null : constants.Records(rows, "rows")?.Select(r => Row(r, schema)).ToList(),
            Report.Origin(node.Span));
    }

    private BoundOutput? Output(PathNode label)
    {
        if (tested is null)
            return null;
        var (name, output) = (label.Parts[0], label.Parts.Count > 1 ? label.Parts[1] : null);
        var activities = tested.Campaign.Activities;
        Report.Watch?.Could(name.Span, () => activities.Select(a => new Candidate(a.Name, new ActivityName(a.Name))));
        if (activities.FirstOrDefault(a => a.Name == name.Text) is not { } activity)
        {
            if (!tested.Broken.Contains(name.Text))
                Report.Add(GraphErrors.UnknownActivity(Report.Source, name.Span, tested.Campaign.Name, name.Text, activities.Select(a => a.Name).Concat(tested.Broken)));
            return null;
        }

        List<string> outputs = [.. activity.Outputs.Select(o => o.Name)];
        if (output is null)
        {
            if (activity.Main is null)
                Report.Add(NameErrors.NoMainOutput(Report.Source, name.Span, name.Text, outputs));
            return activity.Main;
        }

        Report.Watch?.Could(output.Span, () => outputs.Select(o => new Candidate(o, new OutputName(name.Text, o))));
        var found = activity.Outputs.FirstOrDefault(o => o.Name == output.Text);
        if (found is null)
            Report.Add(NameErrors.UnknownOutput(Report.Source, output.Span, name.Text, output.Text, outputs));
        return found;
    }

    private ValueList<object?> Key(ValueNode node, Schema? schema)
    {
        IReadOnlyList<ValueNode> parts = node is ListNode list ? [.. list.Items] : [node];
        if (schema is not null && parts.Count != schema.Key.Count)
        {
            Report.Add(SettingsErrors.WrongKind(Report.Source, node.Span, "keys", Phrase.Of("wanted.key", ("columns", string.Join(", ", schema.Key)))));
            schema = null;
        }

        return [.. parts.Select((p, i) => constants.Constant(p, schema?.Find(schema.Key[i])?.Type)?.Value)];
    }

    private IReadOnlyDictionary<string, object?> Row(RecordNode record, Schema? schema)
    {
        var row = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var field in record.Fields)
        {
            var type = schema is null ? null : TypeOf(schema, field.Name.Text);
            if (schema is not null && type is null)
                Report.Add(NameErrors.UnknownColumn(Report.Source, field.Name.Span, field.Name.Text, Members(schema).Select(m => m.Name).Distinct()));
            row[field.Name.Text] = constants.Constant(field.Value, type)?.Value;
        }

        return row;
    }

    private static DataType? TypeOf(Schema schema, string name) => Members(schema).FirstOrDefault(m => m.Name == name).Type;

    // The transition's own columns, and what is stored of its people.
    private static IEnumerable<(string Name, DataType Type)> Members(Schema schema) =>
        schema.Columns.Select(c => (c.Name, c.Type)).Concat(schema.Dimension?.Attributes.Where(a => a.Value is null).Select(a => (a.Name, a.Type)) ?? []);
}
