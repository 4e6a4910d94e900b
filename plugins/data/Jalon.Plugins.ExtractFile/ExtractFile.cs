using System.Globalization;

namespace Jalon.Plugins.ExtractFile;

/// <summary>Writes a population to a file; the data's engine does the work.</summary>
[Activity("extract-file", Category = Palette.Data, Summary = "Writes a population to a file.")]
public sealed class ExtractFile : EffectActivity<ExtractFileSettings>, IForetell
{
    private const string Done = "done";

    /// <inheritdoc/>
    public override IEnumerable<Passage> Outputs(ExtractFileSettings settings)
    {
        if (settings.Path.Split('/', '\\').Contains("..") || System.IO.Path.IsPathRooted(settings.Path))
            throw new SettingsException("path", $"'{settings.Path}' leaves the workspace; write to a folder inside it, such as out/");
        _ = FormatOf(settings);
        return [new Passage(Done, settings.Input, Main: true)];
    }

    /// <inheritdoc/>
    public override async Task<EffectResult> RunAsync(ExtractFileSettings settings, EffectContext context)
    {
        var input = context[settings.Input];
        var ordered = settings.Order is { } order ? new OrderBy(input, order.Keys) : input;
        var rows = settings.Columns is { } selection ? new Select(ordered, selection.Columns) : ordered;
        var names = settings.Columns?.Columns.Select(c => c.Name) ?? input.Schema.Columns.Select(c => c.Name);
        var file = new ExportFile(settings.Path, FormatOf(settings), names.ToValueList(), settings.Header, Sign(settings.Separator));
        var written = await context.ExportAsync(rows, file).ConfigureAwait(false);
        return new EffectResult([Done], Told(settings, written)) { Done = written };
    }

    /// <inheritdoc/>
    public string Foretell(object settings, long rows) => Told((ExtractFileSettings)settings, rows);

    private static string Told(ExtractFileSettings settings, long rows) => string.Create(CultureInfo.InvariantCulture, $"{rows:N0} rows -> {settings.Path}");

    private static char Sign(Separator separator) => separator switch { Separator.Semicolon => ';', Separator.Tab => '\t', Separator.Bar => '|', _ => ',' };

    private static FileFormat FormatOf(ExtractFileSettings settings) => settings.Format switch
    {
        FileFormat.Jsonl => throw new SettingsException("format", "is csv or parquet for a file to be written"),
        { } format => format,
        null => System.IO.Path.GetExtension(settings.Path).ToLowerInvariant() switch
        {
            ".csv" or ".txt" => FileFormat.Csv,
            ".parquet" => FileFormat.Parquet,
            var other => throw new SettingsException("format", $"is not told by the ending '{other}'; say csv or parquet"),
        },
    };
}
