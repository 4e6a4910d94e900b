using System.Globalization;
using Jalon.Algebra.Relations;
using Jalon.Algebra.Scalars;
using Jalon.Compilers;
using Jalon.Host.Engines;

using NodaTime;
using static Jalon.Host.Tests.Engines.Shop;

namespace Jalon.Host.Tests.Engines;

/// <summary>
/// What every engine must answer: one suite, derived unchanged by each. Rows are compared as texts, values joined with a bar, so that a
/// failing test shows what a person would have seen.
/// </summary>
public abstract partial class EngineConformance : IAsyncLifetime
{
    private readonly string _root = Make();
    private Engine? _engine;

    protected CompileContext Context { get; set; } = CompileContext.At(Instant.FromUtc(2026, 3, 20, 10, 0));

    protected string Root => _root;

    protected Engine Engine => _engine ??= Start(_root);

    /// <summary>The engine on a workspace's folder.</summary>
    protected abstract Engine Start(string root);

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        if (_engine is not null)
            await _engine.DisposeAsync();
        Directory.Delete(_root, recursive: true);
        GC.SuppressFinalize(this);
    }

    protected static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    protected Reading Reading(params (string Transition, string Table)[] tables) =>
        new(Model, Context, tables.ToDictionary(t => t.Transition, t => t.Table, StringComparer.Ordinal));

    protected async Task<string[]> Rows(Relation relation)
    {
        await using var session = await Engine.OpenAsync(null, Cancelled);
        return await Rows(session, relation, Reading());
    }

    protected static async Task<string[]> Rows(EngineSession session, Relation relation, Reading reading)
    {
        var rows = new List<string>();
        await foreach (var batch in session.ReadAsync(relation, reading, Cancelled))
            for (var i = 0; i < batch.Count; i++)
                rows.Add(string.Join('|', batch.Values.Select(c => Shown(c[i]))));
        return [.. rows];
    }

    private static string Shown(object? value) => value switch
    {
        null => "-",
        bool b => b ? "yes" : "no",
        DateOnly d => d.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTimeOffset t => t.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        object?[] items => "[" + string.Join(" ", items.Select(Shown)) + "]",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    /// <summary>The keys of the customers for whom a condition holds.</summary>
    protected async Task<string> Who(Scalar condition) => string.Join(' ', await Rows(AllCustomers.Where(condition)));

    /// <summary>A value for each customer, in the order of their keys.</summary>
    protected async Task<string> Each(Scalar value) =>
        string.Join(' ', (await Rows(AllCustomers.With(value.As("value")))).Select(r => r[(r.IndexOf('|', StringComparison.Ordinal) + 1)..]));
}
