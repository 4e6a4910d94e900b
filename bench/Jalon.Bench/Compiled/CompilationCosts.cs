using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;
using Jalon.Algebra.Scalars;
using Jalon.Algebra.Types;
using Jalon.Compilers.CSharp;

namespace Jalon.Bench.Compiled;

/// <summary>What it costs to make code of an expression: warm, from the disk in a new process, and what a thousand of them leave behind.</summary>
internal static class CompilationCosts
{
    private const int Warm = 50;
    private const int Many = 1_000;
    private const int Processes = 5;

    public static async Task RunAsync()
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"the first compilation of the process, ms: {Timed.Of(() => CompileAndForget(0)):F0}"));
        for (var i = 1; i <= Warm; i++)
            CompileAndForget(i);
        var took = Enumerable.Range(Warm + 1, Warm).Select(number => Timed.Of(() => CompileAndForget(number))).ToList();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"compiling an expression, warm, ms (goal 6): best {took.Min():F1}, median {took.Order().ElementAt(Warm / 2):F1}"));

        var folder = Directory.CreateTempSubdirectory("jalon-compiled-").FullName;
        try
        {
            Compile(new CSharpCompiler(new AssemblyCache(folder)), 0);
            var fromDisk = new List<double>();
            for (var i = 0; i < Processes; i++)
                fromDisk.Add(await OnceElsewhereAsync(folder).ConfigureAwait(false));
            Console.WriteLine($"an expression from the disk in a new process, ms (goal 30): {new Figures(fromDisk)}");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        Settle();
        var (before, loaded) = (Environment.WorkingSet, Loaded());
        for (var i = 0; i < Many; i++)
            CompileAndForget(1_000_000 + i);
        Settle();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{Many} different compilations leave behind (goal no assembly, 20 MB): {Loaded() - loaded} assemblies, {(Environment.WorkingSet - before) / 1_048_576.0:F1} MB"));
    }

    /// <summary>Compiles one expression with a cache that has it, and says how many milliseconds that took.</summary>
    public static int Once(string folder)
    {
        Console.WriteLine(Timed.Of(() => Compile(new CSharpCompiler(new AssemblyCache(folder)), 0)).ToString("F1", CultureInfo.InvariantCulture));
        return 0;
    }

    private static async Task<double> OnceElsewhereAsync(string folder)
    {
        using var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, ["compiled-once", folder]) { RedirectStandardOutput = true })!;
        var said = await process.StandardOutput.ReadToEndAsync().ConfigureAwait(false);
        await process.WaitForExitAsync().ConfigureAwait(false);
        return double.Parse(said, CultureInfo.InvariantCulture);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void CompileAndForget(int number) => Compile(new CSharpCompiler(), number);

    private static CompiledPredicate Compile(CSharpCompiler compiler, int number)
    {
        Column amount = new("amount", DataType.Decimal(2)), email = new("email", DataType.Text);
        return new ScalarCompiler(compiler).Predicate(new AllOf(
        [
            new Comparison(ComparisonOperator.Greater, new ColumnRef(0, amount), Literal.Of(number + 0.5m, 2)),
            new TextMatch(TextTest.EndsWith, new ColumnRef(0, email), Literal.Of("@example.com")),
        ])).Required;
    }

    private static int Loaded() => AssemblyLoadContext.All.Count(c => c.Name == "Jalon.Generated");

    private static void Settle()
    {
        for (var i = 0; i < 10; i++)
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive);
            GC.WaitForPendingFinalizers();
        }
    }
}
