using System.Globalization;
using Jalon.Api.Runs;

namespace Jalon.Host.Questions.Pictures;

/// <summary>An activity of a picture.</summary>
/// <param name="Name">In its campaign.</param>
/// <param name="Type">The activity type.</param>
/// <param name="State">How it stands in a run; null outside of one.</param>
/// <param name="Inputs">The transitions that it reads.</param>
/// <param name="Outputs">Its outputs.</param>
/// <param name="Error">Why it failed; null where it did not.</param>
public sealed record PictureNode(
    string Name, string Type, string? State, IReadOnlyList<string> Inputs, IReadOnlyList<TransitionState> Outputs, string? Error)
{
    /// <summary>What its transitions carry, in one line: <c>11,973</c> or <c>vip 500 · others 10,276</c>.</summary>
    public string Counts
    {
        get
        {
            var live = Outputs.Where(o => !o.Dead && (State is null ? !o.Main : o.Rows is not null)).ToList();
            return string.Join(" · ", live.Select(o => (o.Main, o.Rows) switch
            {
                (true, { } rows) => Number(rows),
                (_, { } rows) => $"{o.Output} {Number(rows)}",
                _ => o.Output,
            }));
        }
    }

    private static string Number(long rows) => rows.ToString("N0", CultureInfo.InvariantCulture);
}
