using System.Text.Json;
using System.Text.Json.Nodes;

namespace Jalon.Host.Plugins;

/// <summary>The exact plugins of a published campaign, by activity type: a run that wakes after a month does what it was published to do.</summary>
/// <param name="Types">By activity type and the version written after <c>@</c> (<c>split</c>, <c>split@1</c>).</param>
public sealed record LockFile(IReadOnlyDictionary<string, LockedPlugin> Types)
{
    private static readonly JsonSerializerOptions s_indented = new() { WriteIndented = true };

    /// <summary>Locks the activity types that a campaign names to what the catalogue has for them now.</summary>
    /// <param name="catalogue">The plugins at hand.</param>
    /// <param name="types">Each type with the version written after it; null for none.</param>
    /// <exception cref="PluginProblemException">One of them cannot be used.</exception>
    public static LockFile Of(PluginCatalogue catalogue, IEnumerable<(string Type, string? Version)> types) => new(types.Distinct().ToDictionary(
        t => Key(t.Type, t.Version),
        t => catalogue.Resolve(t.Type, t.Version) is var plugin ? new LockedPlugin(plugin.Manifest!.Identity, plugin.Folder.Digest()) : null!,
        StringComparer.Ordinal));

    /// <summary>What an activity type is locked to; null where the campaign does not name it so.</summary>
    public LockedPlugin? Find(string type, string? version) => Types.GetValueOrDefault(Key(type, version));

    /// <summary>Reads what <see cref="ToJson"/> wrote.</summary>
    /// <exception cref="FormatException">The text is no lock.</exception>
    public static LockFile Parse(string json)
    {
        try
        {
            return new(Object(JsonNode.Parse(json)).ToDictionary(e => e.Key, e => Entry(Object(e.Value)), StringComparer.Ordinal));
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            throw new FormatException($"the plugin lock of a published campaign cannot be read: {e.Message}", e);
        }
    }

    /// <summary>As JSON, in the order of the types, so that two locks compare line by line.</summary>
    public string ToJson() => new JsonObject(Types.OrderBy(t => t.Key, StringComparer.Ordinal).Select(t => KeyValuePair.Create<string, JsonNode?>(
        t.Key,
        new JsonObject
        {
            ["id"] = t.Value.Identity.Id,
            ["version"] = t.Value.Identity.Version.ToString(),
            ["sha256"] = t.Value.Digest,
        }))).ToJsonString(s_indented);

    private static string Key(string type, string? version) => version is null ? type : $"{type}@{version}";

    private static LockedPlugin Entry(JsonObject entry) => SemanticVersion.TryParse(Text(entry, "version"), out var version)
        ? new(new(Text(entry, "id"), version), Text(entry, "sha256"))
        : throw new JsonException($"'{entry["version"]}' is not a version");

    private static JsonObject Object(JsonNode? node) => node as JsonObject ?? throw new JsonException("an object is missing");

    private static string Text(JsonObject entry, string member) =>
        (string?)entry[member] ?? throw new JsonException($"an entry has no '{member}'");
}
