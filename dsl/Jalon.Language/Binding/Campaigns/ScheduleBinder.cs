using Jalon.Algebra;
using Jalon.Algebra.Types;
using Jalon.Language.Binding.Activities;
using Jalon.Language.Diagnostics;

namespace Jalon.Language.Binding.Campaigns;

/// <summary>When a campaign runs: each kind of schedule has settings of its own.</summary>
internal sealed class ScheduleBinder(Binder binder)
{
    private static readonly SettingForm At = new("at", new ConstantSetting(DataType.Time));
    private static readonly SettingForm From = new("from", new ConstantSetting(DataType.Date));
    private static readonly SettingForm Until = new("until", new ConstantSetting(DataType.Date));

    private static readonly ValueList<string> Days = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

    private static readonly ValueList<string> DaysOfMonth =
        [.. new[] { "first", "second", "third", "fourth", "last" }.SelectMany(n => Days.Append("day").Select(d => $"{n}_{d}"))];

    private static readonly Dictionary<string, SettingsForm> Kinds = new(StringComparer.Ordinal)
    {
        ["once"] = new([new("at", new ConstantSetting(DataType.DateTime), Required: true)], []),
        ["every"] = new([new("interval", new ConstantSetting(DataType.Duration), Required: true), From, Until], []),
        ["daily"] = new([At with { Required = true }, From, Until], []),
        ["weekly"] = new([new("on", new ListSetting(new ChoiceSetting(Days)), Required: true), At with { Required = true }, From, Until], []),
        ["monthly"] = new([new("on", new ListSetting(new ChoiceSetting(DaysOfMonth))), new("day", new ConstantSetting(DataType.Int)), At with { Required = true }, From, Until], []),
        ["cron"] = new([new("expression", new ConstantSetting(DataType.Text), Required: true), From, Until], []),
        ["signal"] = new([new("name", new NameSetting())], []),
    };

    /// <summary>The schedules that could be bound; what is wrong with others is said.</summary>
    public IReadOnlyList<BoundSchedule> Bind(Forms forms)
    {
        var report = binder.Report;
        var schedules = new List<BoundSchedule>();
        foreach (var block in forms.Blocks("schedule"))
        {
            if (block.Label is not { Parts: [var kind] })
                report.Add(SettingsErrors.NeedsLabel(report.Source, block.Word.Span, "schedule"));
            else if (!Kinds.TryGetValue(kind.Text, out var form))
                report.Add(SettingsErrors.NoChoice(report.Source, kind.Span, "schedule", [.. Kinds.Keys], kind.Text));
            else
            {
                var inner = new Forms(block.Forms, $"schedule {kind.Text}", report);
                var bound = new SettingsBinder(binder, new Scope(), $"schedule {kind.Text}").Bind(inner, form, block.Word.Span);
                inner.ReportRest();
                if (bound is not null)
                    schedules.Add(new BoundSchedule(kind.Text, bound.Values, report.Origin(block.Span)));
            }
        }

        return schedules;
    }
}
