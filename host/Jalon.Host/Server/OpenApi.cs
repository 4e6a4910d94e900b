using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.RegularExpressions;
using Jalon.Api;
using Jalon.Host.Access;

namespace Jalon.Host.Server;

/// <summary>The routes as an OpenAPI 3.1 document (https://spec.openapis.org/oas/v3.1.0), whose schemas are JSON Schema as the wire's own serializer tells it.</summary>
internal static partial class OpenApi
{
    private const string Schemas = "#/components/schemas/";

    private static readonly JsonSerializerOptions Indented = new(Json.Options) { WriteIndented = true };

    /// <summary>The document, indented.</summary>
    public static string Document(IReadOnlyList<Route> routes)
    {
        var types = new Queue<Type>([typeof(Problem), .. routes.SelectMany(r => (Type?[])[r.Body, r.Answer]).OfType<Type>().SelectMany(Named)]);
        var paths = new JsonObject();
        foreach (var route in routes)
        {
            if (paths[route.Path] is not JsonObject path)
                paths[route.Path] = path = [];
            path[route.Method.ToLowerInvariant()] = Operation(route);
        }

        var document = new JsonObject
        {
            ["openapi"] = "3.1.0",
            ["info"] = new JsonObject
            {
                ["title"] = "Jalon",
                ["version"] = "1",
                ["description"] = "A host's interface on its Unix domain socket (.jalon/host.sock). Who asks is known by the system's word (SO_PEERCRED); x-role is the least role that may.",
            },
            ["paths"] = paths,
            ["components"] = new JsonObject { ["schemas"] = All(types) },
        };
        return document.ToJsonString(Indented) + "\n";
    }

    private static JsonObject Operation(Route route)
    {
        var operation = new JsonObject
        {
            ["summary"] = route.Summary,
            ["x-role"] = route.Needs.Text(),
            ["parameters"] = new JsonArray([
                .. Part().Matches(route.Path).Select(m => Parameter(m.Groups[1].Value, "path", null, required: true)),
                .. route.Queries.Select(q => Parameter(q.Name, "query", q.Summary, q.Required)),
            ]),
        };
        if (route.Body is { } body)
            operation["requestBody"] = new JsonObject { ["required"] = true, ["content"] = Content(body) };
        operation["responses"] = new JsonObject
        {
            [route.Answer is null ? "204" : "200"] = route.Answer is { } answer
                ? new JsonObject { ["description"] = "The answer.", ["content"] = Content(answer) }
                : new JsonObject { ["description"] = "Done." },
            ["default"] = new JsonObject { ["description"] = "Why it was not carried out.", ["content"] = Content(typeof(Problem)) },
        };
        return operation;
    }

    private static JsonObject Parameter(string name, string place, string? summary, bool required)
    {
        var parameter = new JsonObject { ["name"] = name, ["in"] = place, ["required"] = required, ["schema"] = new JsonObject { ["type"] = "string" } };
        if (summary is not null)
            parameter["description"] = summary;
        return parameter;
    }

    private static JsonObject Content(Type type) => type == typeof(Stream)
        ? new JsonObject { ["application/octet-stream"] = new JsonObject() }
        : type == typeof(string) ? new JsonObject { ["text/plain"] = new JsonObject { ["schema"] = new JsonObject { ["type"] = "string" } } }
        : new JsonObject { ["application/json"] = new JsonObject { ["schema"] = Schema(type, _ => { }, isTop: false) } };

    private static JsonObject All(Queue<Type> types)
    {
        var schemas = new SortedDictionary<string, JsonNode>(StringComparer.Ordinal);
        while (types.TryDequeue(out var type))
        {
            if (!schemas.ContainsKey(type.Name))
                schemas[type.Name] = Schema(type, types.Enqueue, isTop: true);
        }

        return new JsonObject(schemas.Select(s => KeyValuePair.Create(s.Key, (JsonNode?)s.Value)));
    }

    // A record within another is named once and referred to.
    private static JsonNode Schema(Type type, Action<Type> found, bool isTop) => Json.Options.GetJsonSchemaAsNode(type, new JsonSchemaExporterOptions
    {
        TreatNullObliviousAsNonNullable = true,
        TransformSchemaNode = (context, node) =>
        {
            if (!IsOurs(context.TypeInfo.Type) || (isTop && context.Path.Length == 0))
                return node;
            found(context.TypeInfo.Type);
            var reference = new JsonObject { ["$ref"] = Schemas + context.TypeInfo.Type.Name };
            return node["type"] is JsonArray several && several.Any(t => t?.GetValue<string>() == "null")
                ? new JsonObject { ["anyOf"] = new JsonArray(reference, new JsonObject { ["type"] = "null" }) }
                : reference;
        },
    });

    private static IEnumerable<Type> Named(Type type) => IsOurs(type) ? [type] : type.GetGenericArguments().SelectMany(Named);

    private static bool IsOurs(Type type) => type.Assembly == typeof(Problem).Assembly;

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Part();
}
