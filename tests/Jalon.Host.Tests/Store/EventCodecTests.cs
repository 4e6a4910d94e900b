using System.Text.Json.Nodes;
using Jalon.Host.Store;
using Jalon.Runs;

namespace Jalon.Host.Tests.Store;

public class EventCodecTests
{
    private static readonly RunId Run = new("spring", 3);

    private static string[] Lines => File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Store", "events.jsonl"));

    [Fact]
    public void Every_form_ever_written_is_read_and_written_back_as_it_stood()
    {
        foreach (var line in Lines)
            Assert.Equal(line, EventCodec.Write(EventCodec.Read(line, Run, 1)));
    }

    [Fact]
    public void Each_event_has_its_line_in_the_kept_history() =>
        Assert.Equal(EventCodec.Tags, Lines.Select(l => (string)JsonNode.Parse(l)!["event"]!).Distinct().Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[1]")]
    [InlineData("{\"event\":\"task_teleported\"}")]
    [InlineData("{\"event\":\"task_started\",\"at\":\"yesterday\",\"task\":\"a:1\",\"attempt\":1}")]
    [InlineData("{\"event\":\"task_started\",\"at\":\"2026-11-24T02:00:00Z\",\"task\":\"a\",\"attempt\":1}")]
    public void A_line_that_is_no_event_is_refused_with_its_place(string line)
    {
        var fault = Assert.Throws<StoreFault>(() => EventCodec.Read(line, Run, 7));
        Assert.Equal(StoreFaultKind.BadHistory, fault.Kind);
        Assert.Contains("event 7 of run spring#3", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_field_from_a_later_version_does_no_harm() =>
        Assert.Equal(
            "{\"event\":\"run_resumed\",\"at\":\"2026-11-24T02:00:00Z\",\"by\":\"ann\"}",
            EventCodec.Write(EventCodec.Read("{\"event\":\"run_resumed\",\"at\":\"2026-11-24T02:00:00Z\",\"by\":\"ann\",\"mood\":\"good\"}", Run, 1)));
}
