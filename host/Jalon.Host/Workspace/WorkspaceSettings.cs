using System.Text.Json;
using Jalon.Api;

namespace Jalon.Host.Workspace;

/// <summary>What <c>jalon.json</c> says; <c>{}</c> says that all is as usual.</summary>
/// <param name="Timezone">The zone in force where a campaign names none, by its tzdb name.</param>
/// <param name="Data">The folder whose files are tables by their names, relative to the workspace.</param>
/// <param name="Database">A database file that holds tables too, relative to the workspace; null for none.</param>
/// <param name="Postgres">Where the connection string of a PostgreSQL stands that does the work, as <c>env:NAME</c> or <c>file:PATH</c>; null for the embedded engine.</param>
public sealed record WorkspaceSettings(string Timezone = "UTC", string Data = "data", string? Database = null, string? Postgres = null)
{
    /// <summary>The settings' file name.</summary>
    public const string FileName = "jalon.json";

    private static readonly string[] Known = ["timezone", "data", "database", "postgres"];

    /// <summary>Reads the settings of a workspace.</summary>
    /// <param name="folder">The workspace's folder.</param>
    /// <exception cref="ProblemException">The file is not there or says what nobody understands.</exception>
    public static WorkspaceSettings Read(string folder)
    {
        var path = Path.Combine(folder, FileName);
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path), new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            return Of(document.RootElement);
        }
        catch (JsonException e)
        {
            throw Invalid($"{FileName}:{e.LineNumber + 1}:{e.BytePositionInLine + 1}: this is no JSON; an empty workspace's is {{}}");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Invalid($"{path} cannot be read: {e.Message}");
        }
    }

    private static WorkspaceSettings Of(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
            throw Invalid($"{FileName} must be one object; an empty workspace's is {{}}");
        var settings = new WorkspaceSettings();
        foreach (var property in root.EnumerateObject())
        {
            if (!Known.Contains(property.Name))
                throw Invalid($"{FileName}: there is no setting '{property.Name}'; there are {string.Join(", ", Known)}");
            var value = property.Value.ValueKind == JsonValueKind.String ? property.Value.GetString()! : throw Invalid($"{FileName}: '{property.Name}' must be a text");
            settings = property.Name switch
            {
                "timezone" when DateTimeZoneProviders.Tzdb.GetZoneOrNull(value) is null => throw Invalid($"{FileName}: '{value}' is no time zone; write one such as \"Europe/Paris\""),
                "timezone" => settings with { Timezone = value },
                "data" => settings with { Data = value },
                "postgres" => settings with { Postgres = value },
                _ => settings with { Database = value },
            };
        }

        return settings;
    }

    private static ProblemException Invalid(string message) => new(new Problem("invalid", null, message, []));
}
