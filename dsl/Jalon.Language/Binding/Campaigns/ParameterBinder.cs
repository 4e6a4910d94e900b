using Jalon.Language.Diagnostics;

namespace Jalon.Language.Binding.Campaigns;

/// <summary>The parameters of a campaign: their types and defaults, which see no data.</summary>
/// <param name="binder">Binds the defaults.</param>
internal sealed class ParameterBinder(Binder binder)
{
    private Report Report => binder.Report;

    /// <summary>The parameters; one that has an error is said and left out.</summary>
    public IReadOnlyList<BoundParameter> Bind(Forms campaign)
    {
        var parameters = new List<BoundParameter>();
        foreach (var block in campaign.Blocks("parameter"))
        {
            if (block.Label is not { Parts: [var name] })
            {
                Report.Add(SettingsErrors.NeedsLabel(Report.Source, block.Word.Span, "parameter"));
                continue;
            }

            var inner = new Forms(block.Forms, $"parameter {name.Text}", Report);
            var type = inner.Value("type") is { } written ? TypeReader.Read(written, Report) : null;
            var title = inner.Text("title")?.Value ?? block.Title?.Value;
            var node = inner.Expression("default");
            var scalar = node is null ? null : binder.Expressions.Bind(node, new Scope());
            inner.ReportRest();
            if (parameters.Exists(p => p.Name == name.Text))
                Report.Add(GraphErrors.NameTwice(Report.Source, name.Span, name.Text));
            else if ((type ?? (scalar is null or Unknown ? null : scalar.Type)) is not { } known)
            {
                if (inner.Value("type") is null && scalar is not Unknown)
                    Report.Add(SettingsErrors.Missing(Report.Source, block.Word.Span, $"parameter {name.Text}", "type"));
            }
            else
            {
                object? value = null;
                if (scalar is not (null or Unknown) && !Constants.TryGet(scalar, known, out value))
                    Report.Add(SettingsErrors.WrongKind(Report.Source, node!.Span, "default", Phrase.Of("wanted.constant", ("type", known.ToString()))));
                parameters.Add(new BoundParameter(name.Text, known, node is not null, value, title));
            }
        }

        return parameters;
    }
}
