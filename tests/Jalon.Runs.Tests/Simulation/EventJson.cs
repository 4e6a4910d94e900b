using System.Text.Json;
using System.Text.Json.Serialization;
using Jalon.Runs.Events;
using NodaTime;
using NodaTime.Text;

namespace Jalon.Runs.Tests.Simulation;

/// <summary>Events through JSON and back, as a store keeps them: a replay must need nothing that text does not carry.</summary>
internal static class EventJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        Converters =
        {
            new TextConverter<Instant>(i => InstantPattern.ExtendedIso.Format(i), t => InstantPattern.ExtendedIso.Parse(t).Value),
            new TextConverter<ActivityName>(a => a.ToString(), ActivityName.Parse),
            new TextConverter<TaskId>(id => id.ToString(), TaskId.Parse),
            new TextConverter<Attempt>(a => a.ToString(), Attempt.Parse),
            new TextConverter<TransitionName>(t => t.ToString(), TransitionName.Parse),
        },
    };

    public static string Text(RunEvent @event) => $"{@event.GetType().Name} {JsonSerializer.Serialize(@event, @event.GetType(), Options)}";

    public static IEnumerable<RunEvent> RoundTrip(IEnumerable<RunEvent> events) => events.Select(e =>
        (RunEvent)JsonSerializer.Deserialize(JsonSerializer.Serialize(e, e.GetType(), Options), e.GetType(), Options)!);

    private sealed class TextConverter<T>(Func<T, string> write, Func<string, T> read) : JsonConverter<T>
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => read(reader.GetString()!);

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(write(value));
    }
}
