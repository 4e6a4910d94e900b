using System.Diagnostics.CodeAnalysis;
using Jalon.Runs.Names;

namespace Jalon.Runs;

/// <summary>An output of an activity that others may name as their input; written <c>activity.output</c>.</summary>
public readonly record struct TransitionName : IParsable<TransitionName>
{
    /// <summary>The output <paramref name="output"/> of <paramref name="activity"/>.</summary>
    /// <exception cref="ArgumentException">The output is no name.</exception>
    public TransitionName(ActivityName activity, string output)
    {
        Activity = activity;
        Output = NameText.Checked(output, nameof(output));
    }

    /// <summary>The activity that emits it.</summary>
    public ActivityName Activity { get; }

    /// <summary>The name of the output, within its activity.</summary>
    public string Output { get; }

    /// <inheritdoc/>
    public override string ToString() => $"{NameText.Quoted(Activity.Value)}.{NameText.Quoted(Output)}";

    /// <summary>Reads the text form.</summary>
    /// <exception cref="FormatException">The text is not one.</exception>
    public static TransitionName Parse(string s) =>
        TryParse(s, out var read) ? read : throw new FormatException($"'{s}' is no transition; write activity.output.");

    /// <summary>Reads the text form; false where the text is not one.</summary>
    public static bool TryParse([NotNullWhen(true)] string? s, out TransitionName result)
    {
        var ok = NameText.TryCut(s, '.', out var activity, out var output);
        result = ok ? new TransitionName(new ActivityName(activity), output) : default;
        return ok;
    }

    static TransitionName IParsable<TransitionName>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<TransitionName>.TryParse(string? s, IFormatProvider? provider, out TransitionName result) => TryParse(s, out result);
}
