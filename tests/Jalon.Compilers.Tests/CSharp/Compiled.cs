using Jalon.Algebra.Scalars;
using Jalon.Algebra.Types;
using Jalon.Compilers.CSharp;
using Jalon.Compilers.CSharp.Batches;
using NodaTime;

namespace Jalon.Compilers.Tests.CSharp;

/// <summary>Runs scalars as compiled code over given rows.</summary>
internal static class Compiled
{
    public static CSharpCompiler Compiler { get; } = new();

    public static CompileContext Context { get; } =
        CompileContext.At(Instant.FromUtc(2026, 11, 24, 8, 0)) with { Zone = DateTimeZoneProviders.Tzdb["Europe/Paris"] };

    /// <summary>The value of a scalar over no row.</summary>
    public static object? Value(Scalar scalar, CompileContext? context = null) => Values([scalar], context)[0];

    /// <summary>The values of scalars over no row, from one compilation.</summary>
    public static IReadOnlyList<object?> Values(IReadOnlyList<Scalar> scalars, CompileContext? context = null)
    {
        var compiled = new ScalarCompiler(Compiler).Columns([.. scalars.Select((s, i) => new NamedScalar($"x{i}", s))]).Required;
        return compiled.Run(new ColumnBatch([], [], 1), context ?? Context).Row(0);
    }

    /// <summary>The values of one scalar over rows of the given columns.</summary>
    public static IReadOnlyList<object?> Over(Scalar scalar, IReadOnlyList<Column> columns, params IReadOnlyList<object?>[] rows)
    {
        var compiled = new ScalarCompiler(Compiler).Columns([new NamedScalar("x", scalar)]).Required;
        var result = compiled.Run(ColumnBatch.Read(columns, rows), Context);
        return [.. Enumerable.Range(0, rows.Length).Select(r => result.Vectors[0][r])];
    }

    public static Literal Int(long? value) => new(value, DataType.Int);

    public static Literal Decimal(decimal? value, int scale) => new(value, DataType.Decimal(scale));

    public static Literal Float(double? value) => new(value, DataType.Float);

    public static Literal Text(string? value) => new(value, DataType.Text);

    public static Literal Date(int year, int month, int day) => new(new DateOnly(year, month, day), DataType.Date);

    public static Literal DateTime(string rfc3339) =>
        new(DateTimeOffset.Parse(rfc3339, System.Globalization.CultureInfo.InvariantCulture).ToUniversalTime(), DataType.DateTime);

    public static ColumnRef Column(string name, DataType type) => new(0, new Column(name, type));
}
