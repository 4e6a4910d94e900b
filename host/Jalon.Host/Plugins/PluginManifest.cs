using System.Text.Json;
using Jalon.Algebra;

namespace Jalon.Host.Plugins;

/// <summary>What a plugin says of itself in its <c>plugin.json</c>, known without loading it.</summary>
/// <param name="Identity">Who it is.</param>
/// <param name="Sdk">The versions of the contract that it can run on.</param>
/// <param name="Assembly">The file that holds its activities, in the plugin's own folder.</param>
/// <param name="Activities">The activity types that it offers; at least one.</param>
/// <param name="Files">Its files, relative with <c>/</c>, with the SHA-256 of each in upper-case hex.</param>
public sealed record PluginManifest(
    PluginIdentity Identity, VersionRange Sdk, string Assembly, ValueList<string> Activities, IReadOnlyDictionary<string, string> Files)
{
    /// <summary>The name of the file.</summary>
    public const string FileName = "plugin.json";

    private static readonly string[] s_members = ["id", "version", "sdk", "assembly", "activities", "files"];

    /// <summary>Reads a manifest. Nothing may be missing, unknown or of another form.</summary>
    /// <exception cref="PluginProblemException">It cannot be read; the message says what is wrong with which member.</exception>
    public static PluginManifest Parse(ReadOnlyMemory<byte> utf8)
    {
        using var document = Document(utf8);
        var root = document.RootElement;
        if (root.ValueKind != JsonValueKind.Object)
            throw Bad("is not a JSON object");
        foreach (var member in root.EnumerateObject())
        {
            if (!s_members.Contains(member.Name))
                throw Bad($"has an unknown member '{member.Name}'; known are {string.Join(", ", s_members)}");
        }

        var id = IsName(Text(root, "id")) ? Text(root, "id") : throw Bad($"'id' is '{Text(root, "id")}' and not lower-case letters, digits and -");
        var version = SemanticVersion.TryParse(Text(root, "version"), out var v)
            ? v
            : throw Bad($"'version' is '{Text(root, "version")}' and not a version such as 1.4.2");
        var sdk = VersionRange.TryParse(Text(root, "sdk"), out var range)
            ? range
            : throw Bad($"'sdk' is '{Text(root, "sdk")}' and not a range such as >=1.0.0 <2.0.0");
        var files = FilesOf(root);
        var assembly = Text(root, "assembly");
        if (!files.ContainsKey(assembly) || assembly.Contains('/', StringComparison.Ordinal))
            throw Bad($"'assembly' is '{assembly}', which is not among the files of the plugin's own folder");
        return new(new(id, version), sdk, assembly, ActivitiesOf(root), files);
    }

    private static JsonDocument Document(ReadOnlyMemory<byte> utf8)
    {
        try
        {
            return JsonDocument.Parse(utf8, new JsonDocumentOptions { AllowDuplicateProperties = false });
        }
        catch (JsonException e)
        {
            throw Bad($"is not JSON: {e.Message}", e);
        }
    }

    private static ValueList<string> ActivitiesOf(JsonElement root)
    {
        var types = new List<string>();
        foreach (var type in Member(root, "activities", JsonValueKind.Array, "a list of activity types").EnumerateArray())
            types.Add(type.ValueKind == JsonValueKind.String ? type.GetString()! : "");
        if (types.Count == 0 || !types.TrueForAll(IsName) || types.Distinct().Count() < types.Count)
            throw Bad("'activities' is a list of at least one activity type, each once, of lower-case letters, digits and -");
        return types.ToValueList();
    }

    private static Dictionary<string, string> FilesOf(JsonElement root)
    {
        var files = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in Member(root, "files", JsonValueKind.Object, "an object of file names and hashes").EnumerateObject())
        {
            if (file.Name.Split('/').Any(p => p is "" or "." or "..") || file.Name.Contains('\\', StringComparison.Ordinal) || Path.IsPathRooted(file.Name))
                throw Bad($"'files' names '{file.Name}', which is not a file below the plugin's own folder");
            if (file.Value.ValueKind != JsonValueKind.String || file.Value.GetString() is not { Length: 64 } hash || !hash.All(char.IsAsciiHexDigit))
                throw Bad($"'files' gives no SHA-256 of '{file.Name}' (64 hex digits)");
            files.Add(file.Name, hash.ToUpperInvariant());
        }

        return files;
    }

    private static string Text(JsonElement root, string member) => Member(root, member, JsonValueKind.String, "a text").GetString()!;

    private static JsonElement Member(JsonElement root, string member, JsonValueKind kind, string described) =>
        !root.TryGetProperty(member, out var value) ? throw Bad($"has no '{member}'")
        : value.ValueKind == kind ? value
        : throw Bad($"'{member}' is not {described}");

    private static PluginProblemException Bad(string what, Exception? inner = null) => new($"{FileName} {what}", inner);

    private static bool IsName(string text) =>
        text.Split('-').All(part => part.Length > 0 && part.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c))) && !char.IsAsciiDigit(text[0]);
}
