using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Jalon.Api;

/// <summary>How records stand on the wire: snake_case names, nulls written, instants in RFC 3339 with their offset.</summary>
public static class Json
{
    /// <summary>The options of both sides.</summary>
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Skip,
        TypeInfoResolver = JsonSerializerOptions.Default.TypeInfoResolver,
    };
}
