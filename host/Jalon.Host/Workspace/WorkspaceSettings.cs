using System.Text.Json;
using Jalon.Api;
using Jalon.Host.Access;
using Jalon.Host.Execution;

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

    private static readonly string[] Known = ["timezone", "data", "database", "postgres", "retention", "roles", "tasks"];

    /// <summary>How long the working tables of a run that is over are kept where its campaign does not say: a <c>Duration</c> or a <c>Period</c>.</summary>
    public object Retention { get; init; } = Campaigns.Retention.Usual;

    /// <summary>How many tasks may be in flight at once.</summary>
    public TaskLimits Tasks { get; init; } = new();

    /// <summary>Who may what over the socket.</summary>
    public Roles Roles { get; init; } = Roles.Unsaid;

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
            if (property.Name == "roles")
            {
                settings = settings with { Roles = RolesOf(property.Value) };
                continue;
            }

            if (property.Name == "tasks")
            {
                settings = settings with { Tasks = TasksOf(property.Value) };
                continue;
            }

            var value = property.Value.ValueKind == JsonValueKind.String ? property.Value.GetString()! : throw Invalid($"{FileName}: '{property.Name}' must be a text");
            settings = property.Name switch
            {
                "timezone" when DateTimeZoneProviders.Tzdb.GetZoneOrNull(value) is null => throw Invalid($"{FileName}: '{value}' is no time zone; write one such as \"Europe/Paris\""),
                "timezone" => settings with { Timezone = value },
                "retention" => settings with
                {
                    Retention = Campaigns.Retention.Read(value) ?? throw Invalid($"{FileName}: '{value}' is no stretch of time; write one such as \"30 days\" or \"6 months\""),
                },
                "data" => settings with { Data = value },
                "postgres" => settings with { Postgres = value },
                _ => settings with { Database = value },
            };
        }

        return settings;
    }

    private static TaskLimits TasksOf(JsonElement tasks)
    {
        const string wanted = "\"tasks\" wants how many may be in flight at once, as { \"host\": 8, \"campaign\": 4 }, each from 1 to 1000";
        if (tasks.ValueKind != JsonValueKind.Object)
            throw Invalid($"{FileName}: {wanted}");
        var limits = new TaskLimits();
        foreach (var limit in tasks.EnumerateObject())
        {
            if (limit.Value.ValueKind != JsonValueKind.Number || !limit.Value.TryGetInt32(out var most) || most is < 1 or > 1000)
                throw Invalid($"{FileName}: {wanted}");
            limits = limit.Name switch
            {
                "host" => limits with { Host = most },
                "campaign" => limits with { Campaign = most },
                _ => throw Invalid($"{FileName}: {wanted}"),
            };
        }

        return limits;
    }

    private static Roles RolesOf(JsonElement roles)
    {
        const string wanted = "\"roles\" wants who has which, as { \"operator\": [\"ana\", \"%marketing\"] }; % goes before a group";
        if (roles.ValueKind != JsonValueKind.Object)
            throw Invalid($"{FileName}: {wanted}");
        var members = new Dictionary<Role, IReadOnlyList<string>>();
        foreach (var role in roles.EnumerateObject())
        {
            if (RoleText.Parse(role.Name) is not { } known)
                throw Invalid($"{FileName}: there is no role '{role.Name}'; there are {string.Join(", ", RoleText.All)}");
            if (role.Value.ValueKind != JsonValueKind.Array || role.Value.EnumerateArray().Any(m => m.ValueKind != JsonValueKind.String || m.GetString()!.Trim('%', ' ').Length == 0))
                throw Invalid($"{FileName}: {wanted}");
            members[known] = [.. role.Value.EnumerateArray().Select(m => m.GetString()!)];
        }

        return new Roles(members);
    }

    private static ProblemException Invalid(string message) => new(new Problem("invalid", null, message, []));
}
