using Jalon.Cli.Repl;

namespace Jalon.Cli.Tests.Repl;

public sealed class EntriesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("jalon-history-").FullName;

    private static readonly Writing Open = new((entry, _) => Task.FromResult(entry.Count(c => c == '(') > entry.Count(c => c == ')')), (_, _, _) => Task.FromResult<Api.Questions.Assistance?>(null));

    [Fact]
    public async Task Lines_of_a_pipe_are_one_entry_while_something_is_open_until_an_empty_one()
    {
        var entries = new PipedEntries(new StringReader("a\nb (\nc)\nd (\n\ne\nf ("), Open);
        var read = new List<string>();
        while (await entries.NextAsync(TestContext.Current.CancellationToken) is { } entry)
            read.Add(entry);
        Assert.Equal(["a", "b (\nc)", "d (", "e", "f ("], read);
    }

    [Theory]
    [InlineData(":sql from customer", "sql", "from customer")]
    [InlineData("  :cs\nvar x = 1;", "cs", "var x = 1;")]
    [InlineData(":help", "help", "")]
    [InlineData(":", "", "")]
    public void A_colon_begins_a_command(string entry, string name, string rest) => Assert.Equal(new ReplCommand(name, rest), ReplCommand.Of(entry));

    [Theory]
    [InlineData("from customer", "from customer", 0)]
    [InlineData(" :sql  from x", "from x", 7)]
    [InlineData(":sql", "", 4)]
    public void The_query_of_an_entry_is_found_where_it_begins(string entry, string query, int start) => Assert.Equal((query, start), ReplCommand.QueryIn(entry));

    [Fact]
    public void A_line_of_csharp_holds_no_query() => Assert.Null(ReplCommand.QueryIn(":cs rows"));

    [Fact]
    public void What_is_written_to_the_history_is_read_again_by_its_owner_alone()
    {
        var path = Path.Combine(_folder, "deep", "history");
        string[] entries = ["from customer\nwhere x == \"\\n\"", "a\\", "b"];
        new HistoryFile(path).Write(entries);
        Assert.Equal(entries, new HistoryFile(path).Read());
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(Path.GetDirectoryName(path)!));
        }
    }

    [Fact]
    public void A_history_that_cannot_be_had_costs_nothing()
    {
        var file = Path.Combine(_folder, "a_file");
        File.WriteAllText(file, "");
        var history = new HistoryFile(Path.Combine(file, "history"));
        history.Write(["a"]);
        Assert.Empty(history.Read());
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
