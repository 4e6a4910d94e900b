using Jalon.Algebra.Scalars;

namespace Jalon.Language.Binding.Campaigns;

/// <summary>When a campaign runs.</summary>
/// <param name="Kind"><c>once every daily weekly monthly cron signal</c></param>
/// <param name="Settings">By name: a constant as in <see cref="Literal.Value"/>, or a list of words (<c>on</c>).</param>
/// <param name="Origin">Where it was written.</param>
public sealed record BoundSchedule(string Kind, IReadOnlyDictionary<string, object> Settings, Origin Origin);
