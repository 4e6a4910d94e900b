using Jalon.Algebra.Model;
using Jalon.Compilers;

namespace Jalon.Host.Engines;

/// <summary>What relations are read with.</summary>
/// <param name="Model">The entities.</param>
/// <param name="Context">Zone, instant, parameters, seed.</param>
/// <param name="Tables">The working table that each transition (<c>activity.output</c>) carries, by the name it was materialised under.</param>
public sealed record Reading(DataModel Model, CompileContext Context, IReadOnlyDictionary<string, string> Tables)
{
    /// <summary>Without transitions.</summary>
    public static Reading Of(DataModel model, CompileContext context) => new(model, context, new Dictionary<string, string>(StringComparer.Ordinal));
}
