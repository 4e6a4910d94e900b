using System.Globalization;
using System.Text;
using Jalon.Algebra;
using Jalon.Algebra.Model;
using Jalon.Algebra.Relations;
using Jalon.Algebra.Scalars;
using Jalon.Language.Binding;
using Jalon.Language.Binding.Activities;
using Jalon.Language.Binding.Campaigns;

namespace Jalon.Language.Tests.Binding;

/// <summary>Bound campaigns and tests as text, for the cases.</summary>
public static class CampaignText
{
    public static string Of(BoundCampaign campaign)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{campaign.Name} {Value(campaign.Title)} tags {Value(campaign.Tags)} zone {Value(campaign.TimeZone)} retention {Value(campaign.Retention)} overlap {campaign.Overlap}\n");
        foreach (var schedule in campaign.Schedules)
            text.Append(CultureInfo.InvariantCulture, $"schedule {schedule.Kind}{Values(schedule.Settings)}\n");
        foreach (var parameter in campaign.Parameters)
            text.Append(CultureInfo.InvariantCulture, $"parameter {parameter.Name} {parameter.Type}{(parameter.HasDefault ? $" = {Value(parameter.Default)}" : "")}\n");
        foreach (var activity in campaign.Activities)
            text.Append(Of(activity));
        foreach (var gate in campaign.Gates)
            text.Append(CultureInfo.InvariantCulture, $"gate {gate.Transition.Name}: {gate.Condition}\n");
        return text.ToString();
    }

    public static string Of(BoundTest test) =>
        $"test {test.Campaign} as of {Value(test.AsOf)}\n"
        + string.Concat(test.Given.Select(g => $"  given {g.Entity ?? g.File}({string.Join(", ", g.Columns.Select(c => $"{c.Name} {c.Type}"))}){string.Concat(g.Rows.Select(r => $" {Value(r)}"))} {g.From}\n"))
        + string.Concat(test.Expected.Select(e => $"  expect {e.Activity}.{e.Output ?? "main"} keys {Value(e.Keys)} count {Value(e.Count)} rows {Value(e.Rows?.Select(r => string.Join(", ", r.Select(f => $"{f.Key} = {Value(f.Value)}"))))}\n"));

    private static string Of(BoundActivity activity)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{activity.Name}: {activity.Shape.TypeName} {activity.Shape.Version} reads {string.Join(", ", activity.Inputs.Select(i => i.Name))}\n");
        var c = activity.Common;
        if (c != new CommonSettings { After = c.After } || c.After.Count > 0)
            text.Append(CultureInfo.InvariantCulture, $"  title {Value(c.Title)} after {Value(c.After)} on_error {c.OnError} retries {c.Retries} backoff {Value(c.Backoff)} enabled {Value(c.Enabled)}\n");
        foreach (var (name, value) in activity.Settings.Values)
            text.Append(CultureInfo.InvariantCulture, $"  {name} = {Value(value)}\n");
        foreach (var block in activity.Settings.Blocks.SelectMany(b => b.Value.Select(v => (b.Key, v))))
            text.Append(CultureInfo.InvariantCulture, $"  {block.Key} {block.v.Label}{(block.v.Link is { } link ? $" {link.Cardinality} on {string.Join(", ", link.On.Select(p => $"{p.Near} == {p.Far}"))}" : "")}{Values(block.v.Settings.Values)}\n");
        foreach (var output in activity.Outputs)
            text.Append(CultureInfo.InvariantCulture, $"  -> {output.Name}{(output.IsMain ? " (main)" : "")}: {output.Schema}\n");
        return text.ToString();
    }

    private static string Values(IReadOnlyDictionary<string, object> values) => string.Concat(values.Select(v => $" {v.Key} = {Value(v.Value)}"));

    private static string Value(object? value) => value switch
    {
        null => "-",
        Relation r => r.ToString().TrimEnd('\n').Replace("\n", " | ", StringComparison.Ordinal).Replace("  ", "", StringComparison.Ordinal),
        TransitionRef t => t.Name,
        Entity e => e.Name,
        LinkPathValue p => $"{string.Join('.', p.Links.Select(l => l.Name))} to {p.Target.Name}",
        DataFileValue f => $"{f.Path} {(f.Table is null ? "missing" : "there")}",
        OrderKey k => k.Value + (k.Descending ? " desc" : ""),
        NamedScalar n => $"{n.Name} = {n.Value}",
        string s => s,
        ValueList<object?> list => $"[{string.Join(", ", list.Select(Value))}]",
        System.Collections.IEnumerable list => $"[{string.Join(", ", list.Cast<object>().Select(Value))}]",
        Scalar or SourceTable or Algebra.Types.DataType => value.ToString()!,
        RangeValue r => $"{Value(r.Low)} .. {Value(r.High)}",
        _ => new Literal(value, Algebra.Types.DataType.Text).ToString(),
    };
}
