using System.Collections.Frozen;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Jalon.Runs;
using Jalon.Runs.Events;
using NodaTime.Text;

namespace Jalon.Host.Store;

/// <summary>
/// Run events as one JSON object a line: <c>{"event":"task_started","at":"2026-11-24T02:00:00Z",...}</c>. What was once written is read for
/// ever: a tag or a field is never renamed, a new field is optional.
/// </summary>
public static class EventCodec
{
    private static readonly FrozenDictionary<string, Type> Types = typeof(RunEvent).Assembly.GetTypes()
        .Where(t => t.IsSubclassOf(typeof(RunEvent)) && !t.IsAbstract)
        .ToFrozenDictionary(t => JsonNamingPolicy.SnakeCaseLower.ConvertName(t.Name), StringComparer.Ordinal);

    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters =
        {
            new TextConverter<Instant>(i => InstantPattern.ExtendedIso.Format(i), s => InstantPattern.ExtendedIso.Parse(s).GetValueOrThrow()),
            new TextConverter<ActivityName>(a => a.ToString(), Parsed<ActivityName>),
            new TextConverter<TaskId>(t => t.ToString(), Parsed<TaskId>),
            new TextConverter<TransitionName>(t => t.ToString(), Parsed<TransitionName>),
            new NumberConverter<Attempt>(a => a.Number, n => new Attempt((int)n)),
            new NumberConverter<RulesVersion>(r => r.Number, n => new RulesVersion((int)n)),
        },
    };

    /// <summary>The tags of all events, for tests that hold them.</summary>
    public static IEnumerable<string> Tags => Types.Keys.Order(StringComparer.Ordinal);

    /// <summary>An event as its line.</summary>
    public static string Write(RunEvent @event)
    {
        ArgumentNullException.ThrowIfNull(@event);
        var fields = JsonSerializer.SerializeToNode(@event, @event.GetType(), Options)!.AsObject();
        var written = new JsonObject { ["event"] = JsonNamingPolicy.SnakeCaseLower.ConvertName(@event.GetType().Name) };
        // When and what of comes first: a history is read by people too.
        foreach (var (name, value) in fields.OrderBy(f => f.Key switch { "at" => 0, "task" => 1, "attempt" => 2, _ => 3 }))
            written[name] = value?.DeepClone();
        return written.ToJsonString(Options);
    }

    /// <summary>The event of a line.</summary>
    /// <param name="line">One JSON object.</param>
    /// <param name="run">Whose history it stands in, for the message.</param>
    /// <param name="sequence">Where in that history, from 1.</param>
    /// <exception cref="StoreFault">The line is no event; guessing would change the past.</exception>
    public static RunEvent Read(string line, RunId run, long sequence)
    {
        try
        {
            var node = JsonNode.Parse(line)!.AsObject();
            var tag = (string?)node["event"] ?? "";
            return Types.TryGetValue(tag, out var type)
                ? (RunEvent)node.Deserialize(type, Options)!
                : throw new FormatException($"no event is called '{tag}'");
        }
        catch (Exception e) when (e is JsonException or FormatException or InvalidOperationException or UnparsableValueException or ArgumentException or NullReferenceException)
        {
            throw new StoreFault(
                StoreFaultKind.BadHistory,
                "",
                string.Create(CultureInfo.InvariantCulture, $"event {sequence} of run {run} cannot be read: {e.Message}; restore the store from a backup, or delete the campaign's runs"),
                e);
        }
    }

    internal static T Parsed<T>(string text)
        where T : IParsable<T> => T.Parse(text, CultureInfo.InvariantCulture);

    private sealed class TextConverter<T>(Func<T, string> write, Func<string, T> read) : JsonConverter<T>
    {
        public override T Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => read(reader.GetString()!);

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(write(value));
    }

    private sealed class NumberConverter<T>(Func<T, long> write, Func<long, T> read) : JsonConverter<T>
    {
        public override T Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => read(reader.GetInt64());

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteNumberValue(write(value));
    }
}
