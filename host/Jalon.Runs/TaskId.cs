using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Jalon.Runs.Names;

namespace Jalon.Runs;

/// <summary>One execution of an activity in a run; written <c>activity:1</c>. A loop gives one activity several tasks.</summary>
public readonly record struct TaskId : IParsable<TaskId>
{
    /// <summary>The <paramref name="ordinal"/>-th task of <paramref name="activity"/> in its run, from 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The ordinal is below 1.</exception>
    public TaskId(ActivityName activity, int ordinal)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(ordinal, 1);
        Activity = activity;
        Ordinal = ordinal;
    }

    /// <summary>The activity that is executed.</summary>
    public ActivityName Activity { get; }

    /// <summary>Which of the activity's tasks in this run, from 1.</summary>
    public int Ordinal { get; }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{NameText.Quoted(Activity.Value)}:{Ordinal}");

    /// <summary>Reads the text form.</summary>
    /// <exception cref="FormatException">The text is not one.</exception>
    public static TaskId Parse(string s) =>
        TryParse(s, out var read) ? read : throw new FormatException($"'{s}' is no task; write activity:1.");

    /// <summary>Reads the text form; false where the text is not one.</summary>
    public static bool TryParse([NotNullWhen(true)] string? s, out TaskId result)
    {
        var ok = NameText.TryCutNumber(s, ':', out var activity, out var ordinal);
        result = ok ? new TaskId(new ActivityName(activity), ordinal) : default;
        return ok;
    }

    static TaskId IParsable<TaskId>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<TaskId>.TryParse(string? s, IFormatProvider? provider, out TaskId result) => TryParse(s, out result);
}
