using System.Collections.Frozen;

using NodaTime;

namespace Jalon.Compilers.CSharp.Runtime;

/// <summary>Time zones by name, from the tzdb that travels with the program; never the machine's.</summary>
public static class Zones
{
    private static readonly FrozenSet<string> s_names = DateTimeZoneProviders.Tzdb.Ids.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The names there are.</summary>
    public static IEnumerable<string> Names => DateTimeZoneProviders.Tzdb.Ids;

    /// <summary>The zone of that name; null for an unknown one.</summary>
    public static DateTimeZone? Find(string? name) => name is not null && s_names.Contains(name) ? DateTimeZoneProviders.Tzdb[name] : null;
}
