using Jalon.Algebra;
using Jalon.Algebra.Types;
using Jalon.Language.Binding.Activities;
using Jalon.Language.Diagnostics;
using Jalon.Language.Syntax.Nodes;

namespace Jalon.Language.Binding.Campaigns;

/// <summary>When a campaign runs: each kind of schedule has settings of its own, and some of what they may say together makes no sense.</summary>
internal sealed class ScheduleBinder(Binder binder)
{
    private const string Signal = "signal";

    private static readonly Duration ShortestInterval = new(0, 60_000_000);

    private static readonly SettingForm At = new("at", new ConstantSetting(DataType.Time), Summary: "The time of day, in the zone in force.");
    private static readonly SettingForm From = new("from", new ConstantSetting(DataType.Date), Summary: "The first day on which it may run.");
    private static readonly SettingForm Until = new("until", new ConstantSetting(DataType.Date), Summary: "The last day on which it may run.");

    private static readonly ValueList<string> Days = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

    private static readonly ValueList<string> DaysOfMonth =
        [.. new[] { "first", "second", "third", "fourth", "last" }.SelectMany(n => Days.Append("day").Select(d => $"{n}_{d}"))];

    private static readonly Dictionary<string, SettingsForm> Kinds = new(StringComparer.Ordinal)
    {
        ["once"] = new([new("at", new ConstantSetting(DataType.DateTime), Required: true, Summary: "The instant, such as @2026-11-23T08:00.")], []),
        ["every"] = new([new("interval", new ConstantSetting(DataType.Duration), Required: true, Summary: "The elapsed time from one run to the next, at least a minute."), From, Until], []),
        ["daily"] = new([At with { Required = true }, From, Until], []),
        ["weekly"] = new([new("on", new ListSetting(new ChoiceSetting(Days)), Required: true, Summary: "The weekdays."), At with { Required = true }, From, Until], []),
        ["monthly"] = new(
            [
                new("on", new ListSetting(new ChoiceSetting(DaysOfMonth)), Summary: "Days such as first_tuesday or last_day."),
                new("day", new ConstantSetting(DataType.Int), Summary: "The day of the month, 1 to 31; a shorter month's last day stands for those that it has not."),
                At with { Required = true },
                From,
                Until,
            ],
            []),
        ["cron"] = new([new("expression", new ConstantSetting(DataType.Text), Required: true, Summary: "Minute, hour, day of month, month, day of week: \"0 8 * * 1-5\"."), From, Until], []),
        [Signal] = new([new("name", new NameSetting(), Summary: "The signal's name; the campaign's own without it.")], []),
    };

    private Report Report => binder.Report;

    /// <summary>The schedules that could be bound; what is wrong with others is said.</summary>
    public IReadOnlyList<BoundSchedule> Bind(Forms forms)
    {
        var schedules = new List<BoundSchedule>();
        var blocks = forms.Blocks("schedule");
        foreach (var block in blocks)
        {
            if (block.Label is not { Parts: [var kind] })
                Report.Add(SettingsErrors.NeedsLabel(Report.Source, block.Word.Span, "schedule"));
            else if (!Kinds.TryGetValue(kind.Text, out var form))
                Report.Add(SettingsErrors.NoChoice(Report.Source, kind.Span, "schedule", [.. Kinds.Keys], kind.Text));
            else if (Bind(block, kind.Text, form) is { } schedule)
                schedules.Add(schedule);
        }

        if (blocks.Count > 1 && blocks.FirstOrDefault(b => b.Label?.Text == Signal) is { } signal)
            Report.Add(ScheduleErrors.SignalBesideOthers(Report.Source, signal.Label!.Span));
        return schedules;
    }

    private BoundSchedule? Bind(BlockNode block, string kind, SettingsForm form)
    {
        var inner = new Forms(block.Forms, $"schedule {kind}", Report);
        var bound = new SettingsBinder(binder, new Scope(), $"schedule {kind}").Bind(inner, WithInstant(kind, form, inner), block.Word.Span);
        inner.ReportRest();
        if (bound is null)
            return null;
        var errors = Report.ErrorCount;
        Check(kind, bound, inner, block);
        return Report.ErrorCount == errors ? new BoundSchedule(kind, bound.Values, Report.Origin(block.Span)) : null;
    }

    // An interval may be counted from an instant of a day too.
    private static SettingsForm WithInstant(string kind, SettingsForm form, Forms inner) =>
        kind == "every" && inner.Value("from") is DateTimeNode
            ? new SettingsForm([.. form.Settings.Select(s => s == From ? s with { Kind = new ConstantSetting(DataType.DateTime) } : s)], form.Blocks)
            : form;

    private void Check(string kind, BoundSettings settings, Forms inner, BlockNode block)
    {
        if (settings.Find("interval") is Duration interval && interval.CompareTo(ShortestInterval) < 0)
            Report.Add(ScheduleErrors.TooShort(Report.Source, inner.Value("interval")!.Span));
        if (settings.Find("day") is long day && day is < 1 or > 31)
            Report.Add(ScheduleErrors.NoDayOfMonth(Report.Source, inner.Value("day")!.Span, day));
        if (kind == "monthly" && settings.Find("day") is null && settings.Find("on") is not IReadOnlyList<object> { Count: > 0 })
            Report.Add(SettingsErrors.Missing(Report.Source, block.Word.Span, "schedule monthly", "on"));
        if (kind == "weekly" && settings.Find("on") is IReadOnlyList<object> { Count: 0 })
            Report.Add(SettingsErrors.Missing(Report.Source, block.Word.Span, "schedule weekly", "on"));
        if (settings.Find("until") is DateOnly until && FirstDay(settings.Find("from")) is { } from && until < from)
            Report.Add(ScheduleErrors.EndsBeforeItBegins(Report.Source, inner.Value("until")!.Span));
        if (settings.Find("expression") is string expression && CronText.WhatIsWrong(expression) is { } wrong)
            Report.Add(Cron((TextNode)inner.Value("expression")!, expression, wrong));
    }

    private DateOnly? FirstDay(object? from) => from switch
    {
        DateOnly day => day,
        DateTimeOffset instant => DateOnly.FromDateTime(Zoned.Local(instant, binder.Zone)),
        _ => null,
    };

    // The place inside the quotes, where the text stands as it was written.
    private Diagnostic Cron(TextNode node, string expression, CronMistake wrong)
    {
        var asWritten = node.Span.End - node.Span.Start == expression.Length + 2;
        var span = asWritten && wrong.Length > 0 ? new Syntax.Span(node.Span.Start + 1 + wrong.Start, node.Span.Start + 1 + wrong.Start + wrong.Length) : node.Span;
        return wrong.Field is { } field
            ? ScheduleErrors.WrongCronField(Report.Source, span, field, expression.Substring(wrong.Start, wrong.Length))
            : wrong.NeverComes ? ScheduleErrors.NeverComes(Report.Source, span) : ScheduleErrors.NotFiveFields(Report.Source, span);
    }
}
