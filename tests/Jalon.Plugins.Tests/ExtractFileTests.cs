using Jalon.Plugins.ExtractFile;

namespace Jalon.Plugins.Tests;

public sealed class ExtractFileTests
{
    private static readonly Transition s_input = new("segments", "vip");
    private static readonly Relation s_rows = s_input.Carries(Shop.Customer, new Column("spend", DataType.Int));

    [Fact]
    public async Task The_columns_asked_for_are_written_in_order()
    {
        var context = new Exported();
        var result = await new ExtractFile.ExtractFile().RunAsync(
            new ExtractFileSettings
            {
                Input = s_input,
                Path = "out/vip.csv",
                Columns = new([new("mail", Shop.Customer.Column("email"))]),
                Order = new([new(Shop.Customer.Column("country"))]),
                Header = false,
                Separator = Separator.Semicolon,
            },
            context);

        Assert.Equal(new ExportFile("out/vip.csv", FileFormat.Csv, ["mail"], Header: false, Separator: ';'), context.File);
        Assert.Equal("select mail = .email\n  order by .country\n    transition segments.vip\n", context.Rows!.ToString());
        Assert.Equal(["done"], result.Outputs);
        Assert.Equal("1,234 rows -> out/vip.csv", result.Summary);
    }

    [Fact]
    public async Task Without_columns_the_key_and_what_was_derived_are_written()
    {
        var context = new Exported();
        await new ExtractFile.ExtractFile().RunAsync(new ExtractFileSettings { Input = s_input, Path = "out/vip.parquet" }, context);
        Assert.Equal(new ExportFile("out/vip.parquet", FileFormat.Parquet, ["id", "spend"]), context.File);
    }

    [Fact]
    public void A_file_outside_the_workspace_or_of_no_known_form_is_refused()
    {
        Refuses("path", "leaves the workspace", new() { Input = s_input, Path = "out/../../vip.csv" });
        Refuses("path", "leaves the workspace", new() { Input = s_input, Path = "/tmp/vip.csv" });
        Refuses("format", "'.xls'", new() { Input = s_input, Path = "out/vip.xls" });
        Refuses("format", "csv or parquet", new() { Input = s_input, Path = "out/vip.jsonl", Format = FileFormat.Jsonl });
    }

    private static void Refuses(string setting, string part, ExtractFileSettings settings) =>
        Golden.Refuses(setting, part, () => new ExtractFile.ExtractFile().Outputs(settings));

    private sealed class Exported : EffectContext
    {
        public Relation? Rows { get; private set; }

        public ExportFile? File { get; private set; }

        public override CancellationToken Cancellation => TestContext.Current.CancellationToken;

        public override int Attempt => 1;

        public override DateTimeOffset Now => DateTimeOffset.UnixEpoch;

        public override Relation this[Transition transition] => s_rows;

        public override IAsyncEnumerable<RowBatch> ReadAsync(Relation rows) => throw new InvalidOperationException("the engine writes, nobody reads");

        public override Task<long> ExportAsync(Relation rows, ExportFile file)
        {
            (Rows, File) = (rows, file);
            return Task.FromResult(1234L);
        }

        public override void Log(LogLevel level, string message)
        {
        }
    }
}
