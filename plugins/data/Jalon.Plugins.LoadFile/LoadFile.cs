namespace Jalon.Plugins.LoadFile;

/// <summary>Reads a file of the workspace. Its rows are nobody's until they are reconciled.</summary>
[Activity("load-file", Category = Palette.Data, Summary = "Reads a file of the workspace.")]
public sealed class LoadFile : SetActivity<LoadFileSettings>
{
    private const string Rejects = "rejects";

    /// <inheritdoc/>
    public override IEnumerable<Output> Compose(LoadFileSettings settings, Inputs inputs)
    {
        if (settings.Path.Path.Split('/', '\\').Contains("..") || System.IO.Path.IsPathRooted(settings.Path.Path))
            throw new SettingsException("path", $"'{settings.Path.Path}' leaves the workspace; put the file into a folder inside it, such as data/");
        var columns = Columns(settings);
        var format = settings.Format ?? FormatOf(settings.Path.Path);
        var key = settings.Key.Select(k => k.Name).ToValueList();
        if (key.FirstOrDefault(k => columns.All(c => c.Name != k)) is { } missing)
            throw new SettingsException("key", $"'{missing}' is no column of '{settings.Path.Path}', which has {string.Join(", ", columns.Select(c => c.Name))}");

        // Bad rows are set aside only where somebody looks at them; else the first is an error that names its line.
        var keepsRejects = inputs.Reads(Rejects);
        yield return new Output("result", new FileScan(settings.Path.Path, format, columns, key, FilePart.Rows, keepsRejects), Main: true);
        yield return new Output(Rejects, new FileScan(settings.Path.Path, format, columns, key, FilePart.Rejects, keepsRejects));
    }

    private static ValueList<SourceColumn> Columns(LoadFileSettings settings)
    {
        var described = (settings.Path.Table ?? settings.Sample?.Table)?.Columns
            ?? (settings.Columns.IsEmpty
                ? throw new SettingsException("path", $"'{settings.Path.Path}' is not there, so its columns are not known; put it there, name a sample, or give column blocks")
                : settings.Columns.Select(c => new SourceColumn(c.Name, "", c.Type, true)).ToValueList());
        if (settings.Columns.FirstOrDefault(c => described.All(d => d.Name != c.Name)) is { } unknown)
            throw new SettingsException("column", $"'{unknown.Name}' is no column of '{settings.Path.Path}', which has {string.Join(", ", described.Select(c => c.Name))}");
        return described.Map(d => settings.Columns.FirstOrDefault(c => c.Name == d.Name) is { } told ? d with { Type = told.Type } : d);
    }

    private static FileFormat FormatOf(string path) => System.IO.Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".csv" or ".txt" => FileFormat.Csv,
        ".parquet" => FileFormat.Parquet,
        ".jsonl" or ".ndjson" => FileFormat.Jsonl,
        var other => throw new SettingsException("format", $"is not told by the ending '{other}'; say csv, parquet or jsonl"),
    };
}
