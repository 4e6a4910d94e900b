using Jalon.Algebra.Model;
using Jalon.Algebra.Relations;
using Jalon.Algebra.Scalars;
using Jalon.Algebra.Types;
using Jalon.Host.Engines;
using Jalon.Host.Execution;
using Jalon.Sdk;

using static Jalon.Host.Tests.Engines.Say;
using static Jalon.Host.Tests.Engines.Shop;

namespace Jalon.Host.Tests.Engines;

public abstract partial class EngineConformance
{
    [Fact]
    public async Task Files_in_the_data_folder_are_tables_with_types()
    {
        var tables = await Engine.DescribeAsync(Cancelled);
        Assert.Equal(["customer", "product", "purchase"], tables.Select(t => t.Name));
        var types = tables.Single(t => t.Name == "purchase").Columns.Select(c => $"{c.Name} {c.Type}");
        Assert.Equal(
            ["id int", "customer_id int", "product_id int", "amount decimal(2)", "quantity int", "bought_at datetime", "shipped_on date"], types);
    }

    [Fact]
    public async Task A_code_with_leading_zeros_stays_a_text()
    {
        await File.WriteAllTextAsync(Path.Combine(Root, "data", "place.csv"), "zip,phone,latitude\n01234,+33612,48.85\n75001,33,2.123456789\n", Cancelled);
        var place = (await Engine.DescribeAsync(Cancelled)).Single(t => t.Name == "place");
        Assert.Equal(["zip text", "phone text", "latitude float"], place.Columns.Select(c => $"{c.Name} {c.Type}"));
    }

    [Fact]
    public async Task The_outputs_of_a_split_are_made_in_one_go_and_lose_nobody()
    {
        await using var session = await Engine.OpenAsync("shop/1", Cancelled);
        await session.MaterialiseAsync([new WorkingOutput("result", "t1", AllCustomers.With(Spent.As("spent")))], Reading(), Cancelled);
        var input = new WorkingTable("all.result", AllCustomers.With(Spent.As("spent")).Schema);
        var reading = Reading(("all.result", "t1"));
        var control = new Limit(input, RelationOperators.ShareOf(Dec(0.20m), input), [Of("name").Up()]);
        var left = RelationOperators.Except(input, control);
        var rich = new Limit(left.Where(input.Col("spent").More(Dec(50))), Int(1), [input.Col("spent").Down()]);
        var others = RelationOperators.Except(left, rich);
        var counts = await session.MaterialiseAsync(
            [new WorkingOutput("control", "c", control), new WorkingOutput("rich", "r", rich), new WorkingOutput("others", "o", others)], reading, Cancelled);
        Assert.Equal([1, 1, 3], counts);
        Assert.Equal(["1|140.00"], await Rows(session, new WorkingTable("x.control", input.Schema), Reading(("x.control", "c"))));
        Assert.Equal(["3|705.00"], await Rows(session, new WorkingTable("x.rich", input.Schema), Reading(("x.rich", "r"))));
        Assert.Equal(["2|99.99", "4|0.00", "5|0.00"], await Rows(session, new WorkingTable("x.others", input.Schema), Reading(("x.others", "o"))));
        Assert.Equal(["2|DE"], await Rows(session, new WorkingTable("x.others", input.Schema).Where(Of("country").Is(Text("DE"))).Pick(Of("country").As("c")), Reading(("x.others", "o"))));
    }

    [Fact]
    public async Task Rows_of_several_relations_over_working_tables_are_counted_in_one_query()
    {
        await using var session = await Engine.OpenAsync("shop/1", Cancelled);
        await session.MaterialiseAsync([new WorkingOutput("result", "t1", AllCustomers)], Reading(), Cancelled);
        var input = new WorkingTable("all.result", AllCustomers.Schema);
        var germans = input.Where(Of("country").Is(Text("DE")));
        await session.MaterialiseAsync([new WorkingOutput("result", "t2", germans)], Reading(("all.result", "t1")), Cancelled);
        var some = new WorkingTable("some.result", AllCustomers.Schema);
        var left = RelationOperators.Except(input, some);
        Relation[] counted = [left, left.Where(Of("country").Is(Text("DE"))), RelationOperators.Intersect([RelationOperators.Union([input, some]), some])];
        Assert.Equal(
            ["1|4|0|1"],
            await Rows(session, OneRow.Of([.. counted.Select(RelationOperators.Count)]), Reading(("all.result", "t1"), ("some.result", "t2"))));
    }

    [Fact]
    public async Task A_session_may_be_ended_twice_and_others_on_the_same_tables_go_on()
    {
        await using var other = await Engine.OpenAsync("shop/1", Cancelled);
        var session = await Engine.OpenAsync("shop/1", Cancelled);
        await session.DisposeAsync();
        await session.DisposeAsync();
        await other.MaterialiseAsync([new WorkingOutput("result", "t1", AllCustomers)], Reading(), Cancelled);
        Assert.True(await other.ExistsAsync("t1", Cancelled));
    }

    [Fact]
    public async Task Working_tables_outlive_a_session_and_are_dropped_and_purged()
    {
        await using (var session = await Engine.OpenAsync("shop/1", Cancelled))
        {
            await session.MaterialiseAsync([new WorkingOutput("result", "t1", AllCustomers)], Reading(), Cancelled);
            Assert.True(await session.ExistsAsync("t1", Cancelled));
        }
        await using (var session = await Engine.OpenAsync("shop/1", Cancelled))
        {
            var digest = await session.DigestAsync("t1", AllCustomers.Schema, Cancelled);
            Assert.Equal(new TableDigest(5, Convert.ToHexStringLower(Md5("1\n2\n3\n4\n5\n"))), digest);
            await session.DropAsync("t1", Cancelled);
            Assert.False(await session.ExistsAsync("t1", Cancelled));
            await session.DropAsync("t1", Cancelled);
        }
        Assert.True(await Engine.HoldsAsync("shop/1", Cancelled));
        await Engine.PurgeAsync("shop/1", Cancelled);
        await Engine.PurgeAsync("shop/1", Cancelled);
        Assert.False(await Engine.HoldsAsync("shop/1", Cancelled));
        await using var none = await Engine.OpenAsync(null, Cancelled);
        Assert.False(await none.ExistsAsync("t1", Cancelled));
    }

    [Fact]
    public async Task Working_tables_of_a_scratch_session_are_gone_with_it()
    {
        await using (var session = await Engine.OpenScratchAsync("plan/0", Cancelled))
        {
            await session.MaterialiseAsync([new WorkingOutput("result", "t1", AllCustomers)], Reading(), Cancelled);
            Assert.Equal(5, (await session.DigestAsync("t1", AllCustomers.Schema, Cancelled)).Rows);
        }

        Assert.False(await Engine.HoldsAsync("plan/0", Cancelled));
        await using var again = await Engine.OpenScratchAsync("plan/0", Cancelled);
        Assert.False(await again.ExistsAsync("t1", Cancelled));
    }

    [Fact]
    public async Task Scratch_sessions_of_one_place_begin_and_end_side_by_side()
    {
        var sessions = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Engine.OpenScratchAsync("plan/0", Cancelled)));
        await Task.WhenAll(sessions.Select(s => s.DisposeAsync().AsTask()));
        Assert.False(await Engine.HoldsAsync("plan/0", Cancelled));
    }

    [Fact]
    public async Task Names_that_begin_alike_stay_apart_however_long_they_are()
    {
        var (first, second) = (new string('é', 70) + " first", new string('é', 70) + " second");
        await File.WriteAllTextAsync(Path.Combine(Root, "data", "wide.csv"), $"id,{first},{second}\n1,x,y\n", Cancelled);
        await using var session = await Engine.OpenAsync("shop/" + first, Cancelled);
        var called = AllCustomers.With(Of("name").As(first), Of("country").As(second));
        await session.MaterialiseAsync([new WorkingOutput("a", first, called), new WorkingOutput("b", second, called.Where(Of("name").Is(Text("Zoé"))))], Reading(), Cancelled);
        Assert.Equal(5, (await session.DigestAsync(first, called.Schema, Cancelled)).Rows);
        Assert.Equal(1, (await session.DigestAsync(second, called.Schema, Cancelled)).Rows);
        var kept = new WorkingTable("x.b", called.Schema);
        Assert.Equal(["3|Zoé|FR"], await Rows(session, kept, Reading(("x.b", second))));
        await session.ExportAsync(kept, new ExportFile("out/long.csv", FileFormat.Csv, [first, second]), Reading(("x.b", second)), Cancelled);
        Assert.Equal([$"{first},{second}", "Zoé,FR"], await File.ReadAllLinesAsync(Path.Combine(Root, "out", "long.csv"), Cancelled));
        var wide = await Engine.DescribeTableAsync("wide", Cancelled);
        Assert.Equal(["id", first, second], wide!.Columns.Select(c => c.Name));
        var entity = new Entity("wide", "wide", ["id"], [.. wide.Columns.Select(c => new Algebra.Model.Attribute(c.Name, c.Type!, c.MayBeEmpty) { StoredAs = c.StoredAs })]);
        Assert.Equal(["1|x|y"], await Rows(session, new Select(new EntityScan(entity), [.. entity.Attributes.Select(a => new NamedScalar(a.Name, new AttributeRef(0, [], entity, a)))]), Reading()));
    }

    [Fact]
    public async Task A_failing_output_leaves_none_of_its_activity()
    {
        await using var session = await Engine.OpenAsync("shop/1", Cancelled);
        var nowhere = new EntityScan(new Entity("ghost", "ghost", ["id"], [new("id", DataType.Int, false)]));
        var fault = await Assert.ThrowsAsync<EngineFault>(() => session.MaterialiseAsync(
            [new WorkingOutput("good", "good", AllCustomers), new WorkingOutput("bad", "bad", nowhere)], Reading(), Cancelled));
        Assert.Equal(EngineFaultKind.MissingTable, fault.Kind);
        Assert.Contains("ghost", fault.Message, StringComparison.Ordinal);
        Assert.False(await session.ExistsAsync("good", Cancelled));
    }

    [Fact]
    public async Task Rows_that_are_loaded_are_read_back_as_they_were()
    {
        var schema = new Schema(
            [
                new("k", DataType.Int, false), new("t", DataType.Text), new("d", DataType.Decimal(2)), new("f", DataType.Float), new("b", DataType.Bool),
                new("day", DataType.Date), new("at", DataType.DateTime),
            ], ["k"], null);
        async IAsyncEnumerable<RowBatch> Batches()
        {
            yield return new RowBatch(schema.Columns, [[1L, 2L], ["Zoé", null], [12.50m, null], [0.5, null], [true, null], [new DateOnly(2026, 2, 1), null], [new DateTimeOffset(2026, 2, 1, 8, 0, 0, TimeSpan.Zero), null]]);
            await Task.CompletedTask;
        }
        await using var session = await Engine.OpenAsync("shop/2", Cancelled);
        Assert.Equal(2, await session.LoadAsync("in", schema, Batches(), Cancelled));
        Assert.Equal(
            ["1|Zoé|12.50|0.5|yes|2026-02-01|2026-02-01 08:00:00", "2|-|-|-|-|-|-"],
            await Rows(session, new WorkingTable("x.in", schema), Reading(("x.in", "in"))));
    }

    [Theory]
    [InlineData("a,b;c\n1,2\n", "a int, b;c int")]
    [InlineData("a;b\n1;2,5\n", "a int, b text")]
    [InlineData("a\tb\n1\t\"x\ty\"\n", "a int, b text")]
    [InlineData("\"a,b,c\";d\n1;2\n", "a,b,c int, d int")]
    [InlineData("a|b\n1|x\n", "a int, b text")]
    [InlineData("a\n1\n", "a int")]
    public async Task What_separates_cells_is_what_the_header_line_shows(string text, string columns)
    {
        await File.WriteAllTextAsync(Path.Combine(Root, "data", "cells.csv"), text, Cancelled);
        var described = await Engine.DescribeFileAsync("data/cells.csv", FileFormat.Csv, Cancelled);
        Assert.Equal(columns, string.Join(", ", described.Columns.Select(c => $"{c.Name} {c.Type}")));
    }

    [Fact]
    public async Task An_export_writes_the_columns_asked_for_in_order()
    {
        await using var session = await Engine.OpenAsync(null, Cancelled);
        var rows = new OrderBy(AllCustomers.With(Of("name").As("called"), Spent.As("spent")), [Spent.Down()]);
        Assert.Equal(5, await session.ExportAsync(rows, new ExportFile("out/list.csv", FileFormat.Csv, ["called", "spent"]), Reading(), Cancelled));
        Assert.Equal(
            ["called,spent", "Zoé,705.00", "Ana,140.00", "Bert,99.99", "Dora,0.00", "Émile,0.00"],
            await File.ReadAllLinesAsync(Path.Combine(Root, "out", "list.csv"), Cancelled));
        Assert.Equal(5, await session.ExportAsync(rows, new ExportFile("out/list.csv", FileFormat.Csv, ["called", "spent"], Header: false, Separator: ';'), Reading(), Cancelled));
        Assert.Equal("Zoé;705.00", (await File.ReadAllLinesAsync(Path.Combine(Root, "out", "list.csv"), Cancelled))[0]);
        Assert.Equal(["list.csv"], Directory.GetFiles(Path.Combine(Root, "out")).Select(Path.GetFileName));
        Assert.Equal(5, await session.ExportAsync(rows, new ExportFile("data/list.parquet", FileFormat.Parquet, ["id", "spent"]), Reading(), Cancelled));
        Assert.Equal(["id int", "spent decimal(2)"], (await Engine.DescribeFileAsync("data/list.parquet", FileFormat.Parquet, Cancelled)).Columns.Select(c => $"{c.Name} {c.Type}"));
    }

    [Theory]
    [InlineData("../secret.csv")]
    [InlineData("/etc/passwd")]
    [InlineData("data/../../x.csv")]
    public async Task Nothing_outside_the_workspace_is_read_or_written(string path)
    {
        await using var session = await Engine.OpenAsync(null, Cancelled);
        var written = await Assert.ThrowsAsync<EngineFault>(() => session.ExportAsync(AllCustomers, new ExportFile(path, FileFormat.Csv, ["id"]), Reading(), Cancelled));
        Assert.Equal(EngineFaultKind.OutsideWorkspace, written.Kind);
        var read = await Assert.ThrowsAsync<EngineFault>(() => Engine.DescribeFileAsync(path, FileFormat.Csv, Cancelled));
        Assert.Equal(EngineFaultKind.OutsideWorkspace, read.Kind);
    }

    private static FileScan Stop(bool rejects = false, FilePart part = FilePart.Rows) => new(
        "stop.csv", FileFormat.Csv, [new("email", "VARCHAR", DataType.Text, true), new("since", "DATE", DataType.Date, true)], [], part, rejects);

    [Fact]
    public async Task A_file_is_rows_with_their_lines_and_ties_to_people_by_an_equality()
    {
        await File.WriteAllTextAsync(Path.Combine(Root, "stop.csv"), "email,since\nBERT@EXAMPLE.COM,2026-01-01\n,\nnobody@example.com,2026-02-01\n", Cancelled);
        Assert.Equal(["2|BERT@EXAMPLE.COM|2026-01-01", "3|-|-", "4|nobody@example.com|2026-02-01"], await Rows(Stop()));
        var stopped = Stop().Where(Stop().Col("email").Compare(ComparisonOperator.SameText, Of("email", 1)));
        Assert.Equal("2 4", await Who(Agg("exists", stopped, DataType.Bool)));
        Assert.Equal("1 3 5", await Who(Not(Agg("exists", stopped, DataType.Bool))));
    }

    [Fact]
    public async Task A_text_of_a_file_that_holds_a_NUL_is_empty()
    {
        await File.WriteAllTextAsync(Path.Combine(Root, "stop.csv"), "email,since\na\0@x.org,2026-01-01\nb@x.org,2026-01-02\n", Cancelled);
        Assert.Equal(["2|-|2026-01-01", "3|b@x.org|2026-01-02"], await Rows(Stop()));
    }

    [Fact]
    public async Task A_row_that_cannot_be_read_is_named_by_its_line_or_set_aside()
    {
        await File.WriteAllTextAsync(Path.Combine(Root, "stop.csv"), "email,since\na@x.org,2026-01-01\nb@x.org,soon\nc@x.org\nd@x.org,2026-01-04\n", Cancelled);
        var fault = await Assert.ThrowsAsync<EngineFault>(() => Rows(Stop()));
        Assert.Equal(EngineFaultKind.BadRow, fault.Kind);
        Assert.Contains("stop.csv", fault.Message, StringComparison.Ordinal);
        Assert.NotNull(fault.Line);
        Assert.Equal(["2|a@x.org|2026-01-01", "5|d@x.org|2026-01-04"], await Rows(Stop(true)));
        var rejects = await Rows(Stop(true, FilePart.Rejects));
        Assert.Equal(["3", "4"], rejects.Select(r => r.Split('|')[0]));
        Assert.Equal(["b@x.org,soon", "c@x.org"], rejects.Select(r => r.Split('|')[2]));
    }

    [Fact]
    public async Task A_missing_file_and_one_that_is_not_UTF_8_are_told_apart()
    {
        Assert.Equal(EngineFaultKind.MissingFile, (await Assert.ThrowsAsync<EngineFault>(() => Rows(Stop()))).Kind);
        await File.WriteAllBytesAsync(Path.Combine(Root, "stop.csv"), [.. "email,since\nbad"u8, 0xE9, 0xFF, .. "x,2026-01-01\n"u8], Cancelled);
        Assert.Equal(EngineFaultKind.BadEncoding, (await Assert.ThrowsAsync<EngineFault>(() => Rows(Stop()))).Kind);
    }

    [Fact]
    public async Task Work_that_is_cancelled_stops()
    {
        await using var session = await Engine.OpenAsync("shop/3", Cancelled);
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => session.MaterialiseAsync([new WorkingOutput("r", "t", AllCustomers)], Reading(), stop.Token));
    }

    [Fact]
    public async Task What_it_would_run_and_how_is_told()
    {
        await using var session = await Engine.OpenAsync("shop/4", Cancelled);
        Assert.Contains("\"customer\"", session.Explain(AllCustomers, Reading()), StringComparison.Ordinal);
        var plan = await session.PlanAsync(AllCustomers, Reading(), Cancelled);
        Assert.NotEmpty(plan.Text);
        Assert.True(plan.Rows > 0);
        Assert.Contains("-- r\n", session.Explain([new WorkingOutput("r", "t", AllCustomers)], Reading()), StringComparison.Ordinal);
    }
}
