using System.Globalization;
using System.Text.Json;

namespace Jalon.Compilers.CSharp.Runtime;

/// <summary>Values taken out of JSON texts. Pure; nothing here raises.</summary>
public static class Json
{
    private static readonly JsonDocumentOptions s_options = new() { AllowTrailingCommas = true };

    /// <summary>
    /// The text, number or truth value at a path, as <c>to_text</c> writes it; empty where there is none, for null, objects and arrays, and where the
    /// text is no JSON.
    /// </summary>
    public static string? Value(string? t, string? path)
    {
        if (t is null || path is null || JsonPath.TryParse(path) is not { } steps)
            return null;
        try
        {
            using var document = JsonDocument.Parse(t, s_options);
            JsonElement? at = document.RootElement;
            foreach (var step in steps.Steps)
                at = at is { } element ? Child(element, step) : null;
            return at is { } found ? Texts.Filled(Operators.Text(Write(found))) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static JsonElement? Child(JsonElement element, JsonStep step)
    {
        if (step.Name is { } name && element.ValueKind == JsonValueKind.Object)
        {
            // The first of equal names, as databases take it.
            foreach (var property in element.EnumerateObject())
            {
                if (property.NameEquals(name))
                    return property.Value;
            }
        }

        return step.Name is null && element.ValueKind == JsonValueKind.Array && step.Index < element.GetArrayLength() ? element[step.Index] : null;
    }

    private static string? Write(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        JsonValueKind.Number when value.TryGetInt64(out var whole) => whole.ToString(CultureInfo.InvariantCulture),
        JsonValueKind.Number => Conversions.ToText(Operators.Float(value.GetDouble())),
        _ => null,
    };
}
