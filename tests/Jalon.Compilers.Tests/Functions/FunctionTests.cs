using System.Globalization;

using Jalon.Algebra.Functions;
using Jalon.Algebra.Scalars;
using Jalon.Compilers.Sql.Dialects;
using Jalon.Compilers.Tests.CSharp;

namespace Jalon.Compilers.Tests.Functions;

/// <summary>One table of calls, the same answers from compiled C# and from DuckDB.</summary>
public sealed class FunctionTests(FunctionTests.Backends backends) : IClassFixture<FunctionTests.Backends>
{
    public static TheoryData<string> Names => [.. FunctionTable.All.Select(c => c.ToString())];

    [Theory, MemberData(nameof(Names))]
    public void In_process_a_call_gives(string name)
    {
        var (expected, actual) = backends.InProcess[name];

        if (expected is double wanted && actual is double given)
            Assert.Equal(wanted, given, 1e-12 * Math.Max(1, Math.Abs(wanted)));
        else
            Assert.Equal(expected, actual);
        Assert.Equal(Written(expected), Written(actual));
    }

    [Theory, MemberData(nameof(Names))]
    public void On_duckdb_a_call_gives(string name)
    {
        var at = FunctionTable.All.Single(c => c.ToString() == name);

        var constants = backends.Duck.Of(at.Call);
        if (constants is null)
        {
            Assert.Contains(at.Name, FunctionTable.NotOnDuckDb);
            return;
        }

        Check(at, constants.Value);
        Check(at, backends.Duck.OverColumns(at.Call)!.Value);
    }

    [Fact]
    public void Each_scalar_function_has_cases_and_each_backend_says_it_or_says_why_not()
    {
        var functions = Catalogue.Standard.Functions.Where(f => f.Kind == FunctionKind.Scalar).ToList();
        var templates = new DuckDbDialect().Functions;

        Assert.Empty(functions.Select(f => f.Name).Except(FunctionTable.All.Select(c => c.Name)));
        Assert.Empty(functions.Select(f => f.Name).Except(Compilers.CSharp.CSharpTemplates.Names));
        Assert.Empty(functions.Where(f => templates.Find(f.Name) is null).Select(f => $"{f.Name} on DuckDB: neither a template nor a reason"));
        Assert.Equal(
            FunctionTable.NotOnDuckDb.Order(),
            functions.Where(f => templates.Find(f.Name)!.CannotBecause is { Length: > 0 }).Select(f => f.Name).Order());
        Assert.Empty(templates.Names.Except(functions.Select(f => f.Name)));
    }

    private void Check(FunctionCase at, (string? Value, string Type) actual)
    {
        if (at.Expected is double wanted && actual.Value is { } value)
            Assert.Equal(wanted, double.Parse(value, CultureInfo.InvariantCulture), 1e-12 * Math.Max(1, Math.Abs(wanted)));
        else
            Assert.Equal(Written(at.Expected), actual.Value);
        if (at.Expected is not null)
            Assert.Equal(backends.Duck.TypeName(at.Call.Type), actual.Type);
    }

    // As DuckDB writes it.
    private static string? Written(object? value) => value switch
    {
        null => null,
        bool b => b ? "true" : "false",
        double => "",
        DateOnly d => d.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        TimeOnly t => t.ToString("HH:mm:ss.FFFFFF", CultureInfo.InvariantCulture),
        DateTimeOffset i => i.ToString("yyyy-MM-dd HH:mm:ss.FFFFFF'+00'", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };

    public sealed class Backends : IDisposable
    {
        public Backends()
        {
            var calls = FunctionTable.All.Select(Scalar (c) => c.Call).ToList();
            var values = Compiled.Values(calls);
            InProcess = FunctionTable.All.Select((c, i) => (Name: c.ToString(), Values: (c.Expected, values[i]))).ToDictionary(x => x.Name, x => x.Values);
        }

        internal Duck Duck { get; } = new();

        public IReadOnlyDictionary<string, (object? Expected, object? Actual)> InProcess { get; }

        public void Dispose() => Duck.Dispose();
    }
}
