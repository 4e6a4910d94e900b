using Jalon.Algebra;
using Jalon.Algebra.Model;
using Jalon.Algebra.Relations;
using Jalon.Algebra.Scalars;
using Jalon.Algebra.Types;
using Jalon.Language.Diagnostics;
using Jalon.Language.Syntax.Nodes;

namespace Jalon.Language.Binding.Campaigns;

/// <summary>Test blocks: given rows typed against the attributes of their entities, and what is expected.</summary>
/// <param name="binder">Binds the constants.</param>
/// <param name="own">The campaigns of the file itself.</param>
/// <param name="others">Those of the workspace's other files; null where names are taken as they stand.</param>
internal sealed class TestBinder(Binder binder, IReadOnlyList<TestedCampaign> own, ICampaigns? others)
{
    private readonly TestConstants _constants = new(binder);

    private Report Report => binder.Report;

    private IEnumerable<string> Names => own.Select(c => c.Campaign.Name).Concat(others?.Names ?? []).Distinct();

    /// <summary>What the test means; null where it names no campaign, which is said.</summary>
    public BoundTest? Bind(TestNode node)
    {
        var forms = new Forms(node.Forms, "test", Report);
        var campaign = forms.Path("campaign");
        var asOf = forms.Expression("as_of");
        var given = forms.Blocks("given").Select(Given).OfType<GivenRows>().ToList();
        var expectations = forms.Blocks("expect").ToList();
        forms.ReportRest();
        if (campaign is null)
        {
            if (forms.Value("campaign") is null)
                Report.Add(SettingsErrors.Missing(Report.Source, node.Title.Span, "test", "campaign"));
            return null;
        }

        Report.Watch?.Could(campaign.Span, () => Names.Select(c => new Candidate(c, "campaign")));
        var tested = own.FirstOrDefault(c => c.Campaign.Name == campaign.Text);
        if (tested is null && others?.Names.Contains(campaign.Text) is false)
        {
            Report.Add(GraphErrors.UnknownCampaign(Report.Source, campaign.Span, campaign.Text, Names));
            return null;
        }

        tested ??= others?.Find(campaign.Text) is { } found ? new TestedCampaign(found, []) : null;
        var expected = expectations.Select(new ExpectationBinder(binder, _constants, tested).Bind).OfType<Expectation>().ToList();
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
        if (_constants.Records(node, "rows") is not { } records)
            return null;
        ValueList<Column> columns = [];
        foreach (var field in records.SelectMany(r => r.Fields))
        {
            if (columns.Any(c => c.Name == field.Name.Text))
                continue;
            var column = known is null ? new Column(field.Name.Text, _constants.Constant(field.Value, null)?.Type ?? DataType.Text) : known.FirstOrDefault(c => c.Name == field.Name.Text);
            if (column is not null)
                columns = columns.Add(column);
            else if (entity is not null)
                Report.Add(NameErrors.UnknownMember(Report.Source, field.Name.Span, entity.Name, field.Name.Text, known!.Select(c => c.Name)));
            else
                Report.Add(NameErrors.UnknownColumn(Report.Source, field.Name.Span, field.Name.Text, known!.Select(c => c.Name)));
        }

        var rows = records.Select(r => columns.Select(c => r.Fields.FirstOrDefault(f => f.Name.Text == c.Name) is { } field ? _constants.Constant(field.Value, c.Type)?.Value : null).ToValueList());
        return new GivenRows(entity?.Name, file, columns, [.. rows], null);
    }
}
