namespace Jalon.Algebra.Relations;

/// <summary>The rows of a file. Its key is the line number, as column <see cref="LineColumn"/>, unless columns of its own were named.</summary>
/// <param name="Path">Relative to the workspace, with <c>/</c>.</param>
/// <param name="Format">How it holds rows.</param>
/// <param name="Columns">The columns that are read, by their names in the file.</param>
/// <param name="KeyColumns">Which of them are the key; none for the line number.</param>
/// <param name="Part">The good rows, or those rejected.</param>
/// <param name="KeepsRejects">Whether bad rows are set aside (and read as the other part) instead of being an error.</param>
public sealed record FileScan(
    string Path, FileFormat Format, ValueList<SourceColumn> Columns, ValueList<string> KeyColumns, FilePart Part = FilePart.Rows, bool KeepsRejects = false)
    : Relation(SchemaOf(Columns, KeyColumns, Part))
{
    /// <summary>The column that numbers the lines of data, from 1 for the file's first line (a header counts).</summary>
    public const string LineColumn = "line";

    /// <summary>The column that says why a row was rejected.</summary>
    public const string ReasonColumn = "reason";

    /// <summary>The column that holds a rejected line as it stood.</summary>
    public const string TextColumn = "text";

    private static Schema SchemaOf(ValueList<SourceColumn> columns, ValueList<string> key, FilePart part)
    {
        var line = new Column(LineColumn, DataType.Int, false);
        if (part == FilePart.Rejects)
            return new Schema([line, new Column(ReasonColumn, DataType.Text), new Column(TextColumn, DataType.Text)], [LineColumn], null);
        var all = columns.Where(c => c.Type is not null).Select(c => new Column(c.Name, c.Type!, c.MayBeEmpty)).ToList();
        return key.IsEmpty
            ? new Schema([line, .. all.Where(c => c.Name != LineColumn)], [LineColumn], null)
            : new Schema([.. key.Select(k => all.First(c => c.Name == k)), .. all.Where(c => !key.Contains(c.Name))], key, null);
    }
}
