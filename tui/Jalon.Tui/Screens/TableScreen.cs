using System.Text.Json;
using Jalon.Api.Questions;
using Jalon.Tui.Words;

namespace Jalon.Tui.Screens;

/// <summary>The first rows of a working table.</summary>
internal sealed class TableScreen(string run, string transition, Vocabulary say) : Screen
{
    private const int Most = 200;

    private Rows? _rows;

    public override string Title => $" {run}   {transition}" + (_rows is null ? "" : $"   {say.Format("of", say.Count(_rows.Values.Count), say.Count(_rows.Total))}");

    public override IReadOnlyList<string> Columns => _rows is null ? ["…"] : [.. _rows.Columns.Select(c => c.Name)];

    public override IReadOnlyList<IReadOnlyList<string>> Rows => [.. (_rows?.Values ?? []).Select(r => (IReadOnlyList<string>)[.. r.Select(Text)])];

    public override string Keys => say["keys.tasks"];

    public override string IdOf(int row) => row.ToString(System.Globalization.CultureInfo.InvariantCulture);

    // A working table never changes once it is there.
    public override async Task LoadAsync(IJalonClient client, CancellationToken cancellation) =>
        _rows ??= await client.PreviewAsync(run, transition, Most, cancellation).ConfigureAwait(false);

    private static string Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => "",
        JsonValueKind.String => value.GetString()!.Replace('\n', ' '),
        _ => value.GetRawText(),
    };
}
