namespace Jalon.Api.Questions;

/// <summary>What became of somebody at an activity.</summary>
/// <param name="Activity">Which activity.</param>
/// <param name="Type">Its type.</param>
/// <param name="State">
/// <c>in</c>: went on; <c>out</c>: was turned away here; <c>not_reached</c>: was turned away before; <c>ruled_out</c>: the run did not come this way;
/// <c>not_yet</c>: it has not ended; <c>purged</c>: its working tables were dropped; <c>other</c>: its rows are of another dimension.
/// </param>
/// <param name="From">The inputs that it came by; none where the activity begins with the data.</param>
/// <param name="To">The outputs that it left by.</param>
/// <param name="Reasons">Why it did not leave by others: all of them where it was turned away, those before the one that took it where it went on.</param>
public sealed record WhyStep(
    string Activity, string Type, string State, IReadOnlyList<string> From, IReadOnlyList<string> To, IReadOnlyList<WhyReason> Reasons);
