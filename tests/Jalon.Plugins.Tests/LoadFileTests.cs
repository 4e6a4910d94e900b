using Jalon.Plugins.LoadFile;

namespace Jalon.Plugins.Tests;

public sealed class LoadFileTests
{
    private static readonly SourceTable s_table = new("data/stop.csv",
        [new("email", "VARCHAR", DataType.Text, true), new("since", "VARCHAR", DataType.Text, true)], []);

    [Fact]
    public void A_file_gives_its_rows_and_those_that_cannot_be_read() => Golden.Composes(
        """
        result (main): key line, email text, since date
        file "data/stop.csv" rows
        rejects: key line, reason text, text text
        file "data/stop.csv" rejects
        """,
        Compose(new LoadFileSettings { Path = new("data/stop.csv", s_table), Columns = [new() { Name = "since", Type = DataType.Date }] }));

    [Fact]
    public void A_key_stands_in_for_the_line_number() =>
        Assert.Equal("key email, since text", Compose(new() { Path = new("data/stop.csv", s_table), Key = [new("email")] }).First().Rows.Schema.ToString());

    [Fact]
    public void Bad_rows_are_set_aside_only_where_somebody_reads_them()
    {
        var settings = new LoadFileSettings { Path = new("data/stop.csv", s_table) };
        var nobody = new Inputs("here", new Dictionary<Transition, Relation>()) { Read = new HashSet<string> { "result" } };
        Assert.False(Assert.IsType<FileScan>(new LoadFile.LoadFile().Compose(settings, nobody).First().Rows).KeepsRejects);
        Assert.True(Assert.IsType<FileScan>(Compose(settings).First().Rows).KeepsRejects);
    }

    [Theory]
    [InlineData("data/a.csv", FileFormat.Csv)]
    [InlineData("data/a.PARQUET", FileFormat.Parquet)]
    [InlineData("data/a.jsonl", FileFormat.Jsonl)]
    public void The_ending_tells_the_format(string path, FileFormat format) =>
        Assert.Equal(format, Assert.IsType<FileScan>(Compose(new() { Path = new(path, s_table) }).First().Rows).Format);

    [Fact]
    public void A_file_that_is_not_there_needs_a_sample_or_columns()
    {
        Golden.Refuses("path", "'data/a.csv' is not there", () => Compose(new() { Path = new("data/a.csv", null) }));
        Assert.NotEmpty(Compose(new() { Path = new("data/a.csv", null), Sample = new("data/stop.csv", s_table) }));
        Assert.NotEmpty(Compose(new() { Path = new("data/a.csv", null), Columns = [new() { Name = "email", Type = DataType.Text }] }));
    }

    [Fact]
    public void Wrong_names_are_refused_with_the_right_ones()
    {
        Golden.Refuses("key", "'mail' is no column of 'data/stop.csv', which has email, since", () => Compose(new() { Path = new("data/stop.csv", s_table), Key = [new("mail")] }));
        Golden.Refuses("column", "'mail' is no column", () => Compose(new() { Path = new("data/stop.csv", s_table), Columns = [new() { Name = "mail", Type = DataType.Text }] }));
        Golden.Refuses("format", "'.dat'", () => Compose(new() { Path = new("data/stop.dat", s_table) }));
        Golden.Refuses("path", "leaves the workspace", () => Compose(new() { Path = new("../stop.csv", s_table) }));
    }

    private static IEnumerable<Output> Compose(LoadFileSettings settings) => new LoadFile.LoadFile().Compose(settings, Shop.Inputs());
}
