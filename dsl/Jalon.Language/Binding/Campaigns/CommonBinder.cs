using Jalon.Algebra;
using Jalon.Algebra.Types;
using Jalon.Language.Binding.Activities;
using Jalon.Language.Diagnostics;

namespace Jalon.Language.Binding.Campaigns;

/// <summary>The settings that every activity has.</summary>
internal sealed class CommonBinder(Binder binder, Scope campaign)
{
    private static readonly SettingsForm Form = new(
        [
            new("title", new ConstantSetting(DataType.Text), Summary: "How people call the activity."),
            new("note", new ConstantSetting(DataType.Text), Summary: "Whatever colleagues should know."),
            new("after", new TransitionsSetting(), Summary: "Activities that must be done first, whose rows are not read."),
            new("on_error", new ChoiceSetting(["pause", "ignore", "stop"]), Default: "pause", Summary: "What an error does to the run."),
            new("error_limit", new ConstantSetting(DataType.Int), Summary: "With on_error = ignore: the failure in a row, over runs and loops, that holds the run all the same."),
            new("retries", new ConstantSetting(DataType.Int), Default: "0", Summary: "How often a failed task is tried again."),
            new("backoff", new ConstantSetting(DataType.Duration), Summary: "How long to wait before that."),
            new("timeout", new ConstantSetting(DataType.Duration), Summary: "How long a task may take."),
            new("keep_result", new ConstantSetting(DataType.Bool), Default: "false", Summary: "Whether the working table outlives the run."),
            new("enabled", new ConstantSetting(DataType.Bool), Default: "true", Summary: "Whether it takes part at all."),
            new("skip_empty", new ConstantSetting(DataType.Bool), Default: "false", Summary: "Whether nothing goes on where there are no rows."),
        ],
        []);

    /// <summary>The settings; one that is wrong is said and left out.</summary>
    public CommonSettings Bind(Forms forms)
    {
        var bound = new SettingsBinder(binder, campaign, "activity").Bind(forms, Form, default) ?? new BoundSettings(new Dictionary<string, object>(), new Dictionary<string, IReadOnlyList<BoundBlock>>());
        if (bound.Find("retries") is < 0L && forms.Setting("retries") is { } retries)
            binder.Report.Add(TypeErrors.OutOfRange(binder.Report.Source, retries.Value.Span, "0 .."));
        if (bound.Find("error_limit") is < 1L && forms.Setting("error_limit") is { } limit)
            binder.Report.Add(TypeErrors.OutOfRange(binder.Report.Source, limit.Value.Span, "1 .."));
        if (bound.Find("backoff") is Algebra.Types.Duration { TotalMicroseconds: var pause } && pause < 0 && forms.Setting("backoff") is { } backoff)
            binder.Report.Add(TypeErrors.OutOfRange(binder.Report.Source, backoff.Value.Span, "0 seconds .."));
        if (bound.Find("timeout") is Algebra.Types.Duration { TotalMicroseconds: var time } && time <= 0 && forms.Setting("timeout") is { } timeout)
            binder.Report.Add(TypeErrors.OutOfRange(binder.Report.Source, timeout.Value.Span, "1 second .."));
        return new CommonSettings
        {
            Title = (string?)bound.Find("title"),
            Note = (string?)bound.Find("note"),
            After = bound.Find("after") is ValueList<TransitionRef> after ? after : [],
            OnError = (string?)bound.Find("on_error") ?? "pause",
            ErrorLimit = (long?)bound.Find("error_limit"),
            Retries = (long?)bound.Find("retries") ?? 0,
            Backoff = (Algebra.Types.Duration?)bound.Find("backoff"),
            Timeout = (Algebra.Types.Duration?)bound.Find("timeout"),
            KeepResult = (bool?)bound.Find("keep_result") ?? false,
            Enabled = (bool?)bound.Find("enabled") ?? true,
            SkipEmpty = (bool?)bound.Find("skip_empty") ?? false,
        };
    }
}
