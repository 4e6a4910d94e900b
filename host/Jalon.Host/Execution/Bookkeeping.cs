using Jalon.Algebra.Relations;
using Jalon.Host.Engines;
using Jalon.Host.Plugins;
using Jalon.Language.Binding.Activities;
using Jalon.Language.Binding.Campaigns;
using Jalon.Runs.Events;
using Jalon.Runs.States;
using Jalon.Sdk;

namespace Jalon.Host.Execution;

/// <summary>Says after a task what became of the rows that came in, and throws where some are lost or more came out. No row goes unaccounted for past this.</summary>
internal static class Bookkeeping
{
    /// <summary>Of a set activity, by the law that it gives; null where it gives none.</summary>
    /// <param name="activity">Which.</param>
    /// <param name="inputs">What came in, by transition.</param>
    /// <param name="made">The outputs that were made; those that nobody reads are not among them.</param>
    /// <param name="session">Counts what arithmetic does not give.</param>
    /// <param name="reading">What the task reads.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="BrokenBooksException">They do not balance.</exception>
    public static async Task<TaskBooks?> OfSetAsync(
        BoundActivity activity,
        IReadOnlyDictionary<string, TaskInput> inputs,
        IReadOnlyList<EmittedOutput> made,
        EngineSession session,
        Reading reading,
        CancellationToken cancellation)
    {
        var tables = made.ToDictionary(m => m.Name, StringComparer.Ordinal);
        List<ShapeOutput> outputs = [.. activity.Outputs.Select(o => new ShapeOutput(o.Name, Rows(o), o.IsMain, o.SkipEmpty))];
        if (((ActivityType)activity.Shape).Books(activity.Settings, activity.Around, outputs) is not { } books)
            return null;

        List<string> unread = [.. books.Out.Where(o => !tables.ContainsKey(o))];
        List<Cause> causes = unread is [var only] && books.Dropped.IsEmpty
            ? [new Cause(only)]
            : [.. unread.Select(o => new Cause(o, outputs.First(s => s.Name == o).Rows)), .. books.Dropped];
        var dead = new DeadInputs(inputs.Where(i => i.Value.IsDead).Select(i => i.Key).ToHashSet(StringComparer.Ordinal));
        List<Cause> counted = [.. causes.Where(c => c.Rows is not null)];
        var counts = counted.Count == 0 ? [] : await CountAsync(counted.Select(c => dead.Apply(c.Rows!)), session, WithMade(), cancellation).ConfigureAwait(false);
        return Balanced(
            activity,
            books.In.Sum(t => inputs[t.ToString()].Rows),
            books.Out.Sum(o => tables.GetValueOrDefault(o)?.Rows ?? 0),
            [.. counted.Zip(counts, (c, rows) => new DroppedRows(c.Name, rows))],
            causes.Find(c => c.Rows is null)?.Name);

        Relation Rows(BoundOutput output) => tables.ContainsKey(output.Name) ? new WorkingTable(NameOf(output.Name), output.Schema) : output.Rows;

        Reading WithMade() => reading with
        {
            Tables = reading.Tables.Concat(made.Select(m => KeyValuePair.Create(NameOf(m.Name), m.Table))).ToDictionary(StringComparer.Ordinal),
        };

        string NameOf(string output) => $"{activity.Name}.{output}";
    }

    /// <summary>Of a flow activity: the rows of an input go on, by however many ways, or end there.</summary>
    /// <param name="activity">Which.</param>
    /// <param name="inputs">What came in, by transition.</param>
    /// <param name="passed">The outputs that go on.</param>
    /// <exception cref="BrokenBooksException">They do not balance.</exception>
    public static TaskBooks OfFlow(BoundActivity activity, IReadOnlyDictionary<string, TaskInput> inputs, IReadOnlyList<EmittedOutput> passed)
    {
        var goesOn = activity.Outputs.Where(o => passed.Any(p => p.Name == o.Name)).Select(o => ((WorkingTable)o.Rows).Transition).ToHashSet(StringComparer.Ordinal);
        return Balanced(activity, RowsIn(activity, inputs), goesOn.Sum(t => inputs[t].Rows), [], "not passed on");
    }

    /// <summary>Of an effect activity, by its own count; null where it does not count.</summary>
    /// <param name="activity">Which.</param>
    /// <param name="inputs">What came in, by transition.</param>
    /// <param name="result">What it says.</param>
    /// <exception cref="BrokenBooksException">They do not balance.</exception>
    public static TaskBooks? OfEffect(BoundActivity activity, IReadOnlyDictionary<string, TaskInput> inputs, EffectResult result) => result.Done is not { } done
        ? null
        : Balanced(activity, RowsIn(activity, inputs), done, [.. result.Dropped.Select(d => new DroppedRows(d.Cause, d.Rows))], null);

    /// <summary>How many rows came in at the inputs that settings name; what only a condition looks at does not come in.</summary>
    public static long RowsIn(BoundActivity activity, IReadOnlyDictionary<string, TaskInput> inputs) =>
        activity.Around.Relations.Keys.Sum(t => inputs[t].Rows);

    private static TaskBooks Balanced(BoundActivity activity, long rowsIn, long rowsOut, List<DroppedRows> dropped, string? rest)
    {
        var left = rowsIn - rowsOut - dropped.Sum(d => d.Rows);
        if (rest is not null && left > 0)
            dropped.Add(new DroppedRows(rest, left));
        var books = new TaskBooks(rowsIn, rowsOut, [.. dropped.Where(d => d.Rows != 0)]);
        return books.Missing() == 0 && dropped.TrueForAll(d => d.Rows >= 0) ? books : throw new BrokenBooksException(activity, books);
    }

    private static async Task<IReadOnlyList<long>> CountAsync(IEnumerable<Relation> rows, EngineSession session, Reading reading, CancellationToken cancellation)
    {
        List<long> counts = [];
        await foreach (var batch in session.ReadAsync(OneRow.Of([.. rows.Select(r => r.Count())]), reading, cancellation).ConfigureAwait(false))
            counts.AddRange(batch.Values.Skip(1).Select(v => (long)v[0]!));
        return counts;
    }
}
