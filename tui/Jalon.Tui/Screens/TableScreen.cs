using System.Globalization;
using System.Text.Json;
using Jalon.Api.Questions;
using Jalon.Tui.Words;

namespace Jalon.Tui.Screens;

/// <summary>The first rows of a working table.</summary>
internal sealed class TableScreen(string run, string transition, Vocabulary say) : Screen
{
    private const int Most = 200;

    private Rows? _rows;

    public override string Title => $"{run}   {transition}" + (_rows is null ? "" : $"   {say.Format("of", say.Count(_rows.Values.Count), say.Count(_rows.Total))}");

    public override IReadOnlyList<Column> Columns => _rows is null ? [] : [.. _rows.Columns.Select((c, i) => new Column(c.Name, Right: HoldsNumbers(i)))];

    public override string Detail(string id) => "";

    public override IReadOnlyList<string> Whole(string id) =>
        _rows is null ? [] : [.. _rows.Columns.Zip(_rows.Values[int.Parse(id, CultureInfo.InvariantCulture)], (c, v) => $"{c.Name}: {Text(v)}")];

    // A working table never changes once it is there.
    public override async Task<Action> AskAsync(IJalonClient client, CancellationToken cancellation)
    {
        var rows = _rows ?? await client.PreviewAsync(run, transition, Most, cancellation).ConfigureAwait(false);
        return () => _rows = rows;
    }

    protected override IEnumerable<Line> All(DateTimeOffset now) => (_rows?.Values ?? []).Select((values, row) => new Line(
        row.ToString(CultureInfo.InvariantCulture), [.. values.Select(v => v.ValueKind == JsonValueKind.Number ? new Cell(Text(v), v.GetDouble()) : Text(v))]));

    private bool HoldsNumbers(int column) => _rows!.Values.Select(r => r[column].ValueKind).FirstOrDefault(k => k != JsonValueKind.Null) == JsonValueKind.Number;

    private static string Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => "",
        JsonValueKind.String => value.GetString()!,
        _ => value.GetRawText(),
    };
}
