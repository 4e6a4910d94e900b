using Jalon.Algebra;
using Jalon.Algebra.Model;
using Jalon.Algebra.Relations;
using Jalon.Algebra.Scalars;
using Jalon.Algebra.Types;
using Jalon.Language.Diagnostics;
using Jalon.Language.Syntax.Nodes;

namespace Jalon.Language.Binding.Campaigns;

/// <summary>Test blocks: given rows typed against the attributes of their entities, and what is expected.</summary>
internal sealed class TestBinder(Binder binder, IReadOnlyCollection<string> campaigns)
{
    private Report Report => binder.Report;

    /// <summary>What the test means; null where it names no campaign, which is said.</summary>
    public BoundTest? Bind(TestNode node)
    {
        var forms = new Forms(node.Forms, "test", Report);
        var campaign = forms.Path("campaign");
        var asOf = forms.Expression("as_of");
        var given = forms.Blocks("given").Select(Given).OfType<GivenRows>().ToList();
        var expected = forms.Blocks("expect").Select(Expected).OfType<Expectation>().ToList();
        forms.ReportRest();
        if (campaign is null)
        {
            if (forms.Value("campaign") is null)
                Report.Add(SettingsErrors.Missing(Report.Source, node.Title.Span, "test", "campaign"));
            return null;
        }

        Report.Watch?.Could(campaign.Span, () => campaigns.Select(c => new Candidate(c, "campaign")));
        if (!campaigns.Contains(campaign.Text))
        {
            Report.Add(GraphErrors.UnknownCampaign(Report.Source, campaign.Span, campaign.Text, campaigns));
            return null;
        }

        return new BoundTest(node.Title.Value, campaign.Text, asOf is null ? null : Instant(asOf), given, expected, Report.Origin(node.Title.Span));
    }

    private DateTimeOffset? Instant(ExpressionNode node)
    {
        if (binder.Expressions.Bind(node, new Scope()) is Literal { Value: DateTimeOffset or DateOnly } literal)
            return literal.Value as DateTimeOffset? ?? Zoned.Instant(((DateOnly)literal.Value!).ToDateTime(TimeOnly.MinValue), binder.Zone);
        Report.Add(SettingsErrors.WrongKind(Report.Source, node.Span, "as_of", Phrase.Of("wanted.constant", ("type", DataType.DateTime.ToString()))));
        return null;
    }

    private GivenRows? Given(BlockNode node)
    {
        var forms = new Forms(node.Forms, "given", Report);
        var from = forms.Text("file")?.Value;
        var rows = forms.Value("rows");
        forms.ReportRest();
        if (node is { Label.Text: "file", Title: { } path })
            return Rows(rows, null, path.Value, from, binder.Sources.File(path.Value)?.Columns.Where(c => c.Type is not null).Select(c => new Column(c.Name, c.Type!)).ToList());
        if (node.Label is not { } label)
        {
            Report.Add(SettingsErrors.NeedsLabel(Report.Source, node.Word.Span, "given"));
            return null;
        }

        Report.Watch?.Could(label.Span, () => binder.Model.Names.Select(n => new Candidate(n, new SourceName(n))));
        if (binder.Model.Find(label.Text) is not { } entity)
        {
            Report.Add(NameErrors.UnknownSource(Report.Source, label.Span, label.Text, binder.Model.Names));
            return null;
        }

        return Rows(rows, entity, null, from, [.. entity.Attributes.Where(a => a.Value is null).Select(a => new Column(a.Name, a.Type))]);
    }

    // Of a file that is not there yet the columns are what the rows say.
    private GivenRows? Rows(ValueNode? node, Entity? entity, string? file, string? from, IReadOnlyList<Column>? known)
    {
        if (node is null or BadValueNode)
            return from is null ? null : new GivenRows(entity?.Name, file, [], [], from);
        if (Records(node, "rows") is not { } records)
            return null;
        ValueList<Column> columns = [];
        foreach (var field in records.SelectMany(r => r.Fields))
        {
            if (columns.Any(c => c.Name == field.Name.Text))
                continue;
            var column = known is null ? new Column(field.Name.Text, Constant(field.Value, null)?.Type ?? DataType.Text) : known.FirstOrDefault(c => c.Name == field.Name.Text);
            if (column is not null)
                columns = columns.Add(column);
            else if (entity is not null)
                Report.Add(NameErrors.UnknownMember(Report.Source, field.Name.Span, entity.Name, field.Name.Text, known!.Select(c => c.Name)));
            else
                Report.Add(NameErrors.UnknownColumn(Report.Source, field.Name.Span, field.Name.Text, known!.Select(c => c.Name)));
        }

        var rows = records.Select(r => columns.Select(c => r.Fields.FirstOrDefault(f => f.Name.Text == c.Name) is { } field ? Typed(field, c) : null).ToValueList());
        return new GivenRows(entity?.Name, file, columns, [.. rows], null);
    }

    private Expectation? Expected(BlockNode node)
    {
        var forms = new Forms(node.Forms, "expect", Report);
        var keys = forms.Value("keys");
        var count = forms.Expression("count");
        var rows = forms.Value("rows");
        forms.ReportRest();
        if (node.Label is not { Parts: { Count: <= 2 } parts })
        {
            Report.Add(SettingsErrors.NeedsLabel(Report.Source, node.Word.Span, "expect"));
            return null;
        }

        return new Expectation(
            parts[0].Text,
            parts.Count > 1 ? parts[1].Text : null,
            keys is ListNode list ? [.. list.Items.Select(Key)] : null,
            count is null ? null : Constant(count, DataType.Int)?.Value as long?,
            rows is null ? null : Records(rows, "rows")?.Select(Row).ToList(),
            Report.Origin(node.Span));
    }

    private ValueList<object?> Key(ValueNode node) => node is ListNode parts ? [.. parts.Items.Select(p => Constant(p, null)?.Value)] : [Constant(node, null)?.Value];

    private IReadOnlyDictionary<string, object?> Row(RecordNode record)
    {
        var row = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var field in record.Fields)
            row[field.Name.Text] = Constant(field.Value, null)?.Value;
        return row;
    }

    private List<RecordNode>? Records(ValueNode node, string name)
    {
        if (node is ListNode list && list.Items.All(i => i is RecordNode))
            return [.. list.Items.Cast<RecordNode>()];
        Report.Add(SettingsErrors.WrongKind(Report.Source, node.Span, name, Phrase.Of("wanted.records")));
        return null;
    }

    private object? Typed(FieldNode field, Column column) => Constant(field.Value, column.Type)?.Value;

    private (object? Value, DataType Type)? Constant(ValueNode node, DataType? type)
    {
        if (node is ExpressionNode expression)
        {
            var scalar = binder.Expressions.Bind(expression, new Scope());
            if (scalar is Unknown)
                return null;
            if (Constants.TryGet(scalar, type ?? scalar.Type, out var value))
                return (value, type ?? scalar.Type);
        }

        Report.Add(SettingsErrors.WrongKind(Report.Source, node.Span, "value", Phrase.Of("wanted.constant", ("type", (type ?? DataType.Text).ToString()))));
        return null;
    }
}
