using NodaTime;

namespace Jalon.Compilers;

/// <summary>
/// What a relation or scalar means beside its own text: all that is fixed before the first row is read. Both backends are given the same one,
/// so that one task has one instant, one zone and one set of parameters whatever runs it.
/// </summary>
/// <param name="Zone">The zone in force: that of the campaign, the workspace, or UTC; never the machine's.</param>
/// <param name="Now">What <c>now()</c> and <c>today()</c> mean for the whole task.</param>
/// <param name="Parameters">
/// Parameters and facts by name, as values of <see cref="Literal"/>; a list as an <see cref="IReadOnlyList{T}"/> of them. A name that is not there is empty.
/// </param>
/// <param name="Seed">The seed of a <c>sample</c> that names none, and of a split without an order: <c>campaign/activity</c>, outside a campaign <c>0</c>.</param>
public sealed record CompileContext(DateTimeZone Zone, Instant Now, IReadOnlyDictionary<string, object?> Parameters, string Seed)
{
    /// <summary>No parameters, the seed <c>0</c>, UTC, at the given instant.</summary>
    public static CompileContext At(Instant now) => new(DateTimeZone.Utc, now, new Dictionary<string, object?>(StringComparer.Ordinal), "0");
}
