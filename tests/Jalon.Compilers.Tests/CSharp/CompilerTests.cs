using System.Globalization;
using System.Runtime.CompilerServices;
using Jalon.Algebra.Scalars;
using Jalon.Algebra.Types;
using Jalon.Compilers.CSharp;
using Jalon.Compilers.CSharp.Batches;

namespace Jalon.Compilers.Tests.CSharp;

/// <summary>What becomes of compiled code: it goes away, it is kept on disk, and no text of a user's becomes part of it.</summary>
public sealed class CompilerTests
{
    [Fact]
    public void A_thousand_compilations_leave_no_assembly_behind()
    {
        var contexts = Enumerable.Range(0, 1000).Select(CompileAndForget).ToList();
        Assert.True(Gone(contexts), $"{contexts.Count(c => c.IsAlive)} load contexts are still alive.");
    }

    [Fact]
    public void Code_in_use_stays()
    {
        var predicate = new ScalarCompiler(Compiled.Compiler).Predicate(Compare("x", 5)).Required;
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        var selected = predicate.Select(ColumnBatch.Read([new Column("x", DataType.Int)], [[4L], [6L], [null], [7L]]), Compiled.Context);
        Assert.Equal([1, 3], selected.ToArray());
    }

    [Fact]
    public void A_second_compiler_finds_what_the_first_kept()
    {
        using var folder = new CacheFolder();
        var first = new CSharpCompiler(new AssemblyCache(folder.Path)).Compile(Answer(41));
        var kept = Assert.Single(Directory.GetFiles(folder.Path));
        var written = File.GetLastWriteTimeUtc(kept);
        // What is read is told from what would be compiled by what it answers: another answer is put in the kept one's place.
        var other = new CacheFolder();
        new CSharpCompiler(new AssemblyCache(other.Path)).Compile(Answer(42));
        File.Copy(Directory.GetFiles(other.Path)[0], kept, overwrite: true);
        other.Dispose();

        var second = new CSharpCompiler(new AssemblyCache(folder.Path)).Compile(Answer(41));
        Assert.Equal((41, 42), (first.Bind<Func<int>>("Answer")(), second.Bind<Func<int>>("Answer")()));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(40)]
    [InlineData(1000)]
    public void A_damaged_entry_counts_as_absent_and_is_written_anew(int length)
    {
        using var folder = new CacheFolder();
        new CSharpCompiler(new AssemblyCache(folder.Path)).Compile(Answer(1));
        var path = Assert.Single(Directory.GetFiles(folder.Path));
        var whole = File.ReadAllBytes(path);
        File.WriteAllBytes(path, whole[..length]);

        Assert.Equal(1, new CSharpCompiler(new AssemblyCache(folder.Path)).Compile(Answer(1)).Bind<Func<int>>("Answer")());
        Assert.Equal(whole, File.ReadAllBytes(path));
    }

    [Fact]
    public void The_folder_is_its_users_alone_and_one_that_others_may_write_to_is_not_used()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows has other rights.");
            return;
        }

        using var folder = new CacheFolder();
        new CSharpCompiler(new AssemblyCache(folder.Path)).Compile(Answer(1));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(folder.Path));

        using var other = new CacheFolder();
        new CSharpCompiler(new AssemblyCache(other.Path)).Compile(Answer(2));
        File.Copy(Directory.GetFiles(other.Path)[0], Directory.GetFiles(folder.Path)[0], overwrite: true);
        File.SetUnixFileMode(folder.Path, File.GetUnixFileMode(folder.Path) | UnixFileMode.OtherWrite);
        Assert.Equal(1, new CSharpCompiler(new AssemblyCache(folder.Path)).Compile(Answer(1)).Bind<Func<int>>("Answer")());
    }

    [Fact]
    public void A_folder_that_cannot_be_written_costs_no_more_than_time()
    {
        using var folder = new CacheFolder();
        Directory.CreateDirectory(folder.Path);
        var file = Path.Combine(folder.Path, "file");
        File.WriteAllText(file, "in the way");
        Assert.Equal(3, new CSharpCompiler(new AssemblyCache(Path.Combine(file, "below"))).Compile(Answer(3)).Bind<Func<int>>("Answer")());
    }

    [Fact]
    public void Parameters_and_the_instant_are_no_part_of_the_source()
    {
        using var folder = new CacheFolder();
        var scalars = new ScalarCompiler(new CSharpCompiler(new AssemblyCache(folder.Path)));
        var limit = new ParameterRef("limit", DataType.Int, true);
        for (var run = 0; run < 3; run++)
        {
            var condition = scalars.Condition(new Comparison(ComparisonOperator.Greater, limit, Compiled.Int(1))).Required;
            Assert.Equal(run > 1, condition.Holds(Compiled.Context with { Parameters = new Dictionary<string, object?> { ["limit"] = run } }));
        }

        Assert.Single(Directory.GetFiles(folder.Path));
    }

    [Theory]
    [InlineData("\"); System.IO.File.Delete(\"x\"); (\"")]
    [InlineData("\\\"; throw null; //")]
    [InlineData("*/ } } class X { static X() { } } /*")]
    [InlineData("{0} {{ $@\"\"\" \r\n#if X\u2028\u2029\u0085")]
    [InlineData("\\u0022;\t\ufeff\U0001F600 %s 'q' `b`")]
    public void A_text_comes_out_as_it_went_in(string text)
    {
        var column = new Column(text, DataType.Text);
        var parameter = new ParameterRef(text, DataType.Text, true);
        Scalar[] scalars =
        [
            Compiled.Text(text), parameter, new Comparison(ComparisonOperator.Equal, Compiled.Text(text), parameter),
            new In(parameter, new ListOf([.. Enumerable.Range(0, 20).Select(i => Compiled.Text(text + i)), Compiled.Text(text)], DataType.Text)),
        ];
        var context = Compiled.Context with { Parameters = new Dictionary<string, object?> { [text] = text } };
        Assert.Equal([text, text, true, true], Compiled.Values(scalars, context));
        Assert.Equal([text], Compiled.Over(new ColumnRef(0, column), [column], [text]));
        var named = new ScalarCompiler(Compiled.Compiler).Columns([new NamedScalar(text, Compiled.Text(text))]).Required;
        Assert.Equal(text, named.Run(new ColumnBatch([], [], 1), context).Find(text)![0]);
    }

    [Theory]
    [InlineData("de-DE")]
    [InlineData("th-TH")]
    [InlineData("ar-SA")]
    [InlineData("tr-TR")]
    public void The_culture_of_the_machine_decides_nothing(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Scalar[] scalars =
            [
                Compiled.Decimal(-1234.5m, 2), Compiled.Float(-1.5e-7), Compiled.Int(-1234567), Compiled.Date(2026, 11, 24),
                Compiled.DateTime("2026-11-24T08:00:00Z"), new Literal(new Duration(-1, -5), DataType.Duration),
                new Comparison(ComparisonOperator.SameText, Compiled.Text("I"), Compiled.Text("i")),
                new Comparison(ComparisonOperator.Less, Compiled.Text("Z"), Compiled.Text("a")),
                new TextMatch(TextTest.StartsWith, Compiled.Text("\u0e40\u0e01"), Compiled.Text("\u0e01")),
            ];
            Assert.Equal(
                [
                    -1234.50m, -1.5e-7, -1234567L, new DateOnly(2026, 11, 24), new DateTimeOffset(2026, 11, 24, 8, 0, 0, TimeSpan.Zero), new Duration(-1, -5),
                    true, true, false,
                ],
                Compiled.Values(scalars));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Deep_and_wide_conditions_compile()
    {
        Scalar deep = Compare("x", 0);
        for (var depth = 0; depth < 248; depth++)
            deep = depth % 2 == 0 ? new Not(deep) : new AllOf([deep, Literal.True]);
        Scalar wide = new AnyOf([.. Enumerable.Range(0, 2000).Select(i => Compare("x", i))]);
        Column[] columns = [new("x", DataType.Int)];
        Assert.Equal([true, false], Compiled.Over(deep, columns, [1L], [0L]));
        Assert.Equal([true, false], Compiled.Over(wide, columns, [1L], [0L]));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference CompileAndForget(int number)
    {
        var code = Compiled.Compiler.Compile(Answer(number));
        Assert.Equal(number, code.Bind<Func<int>>("Answer")());
        return new WeakReference(code.LoadContext);
    }

    private static bool Gone(List<WeakReference> contexts)
    {
        for (var round = 0; round < 20 && contexts.Exists(c => c.IsAlive); round++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        return !contexts.Exists(c => c.IsAlive);
    }

    private static string Answer(int number) =>
        "public static class Generated { public static int Answer() { return " + number.ToString(CultureInfo.InvariantCulture) + "; } }";

    private static Comparison Compare(string column, long than) =>
        new(ComparisonOperator.Greater, Compiled.Column(column, DataType.Int), Compiled.Int(than));

    private sealed class CacheFolder : IDisposable
    {
        public string Path { get; } = System.IO.Path.Combine(System.IO.Path.GetTempPath(), "jalon-" + Guid.NewGuid().ToString("n"));

        public void Dispose()
        {
            if (Directory.Exists(Path))
                Directory.Delete(Path, recursive: true);
        }
    }
}
