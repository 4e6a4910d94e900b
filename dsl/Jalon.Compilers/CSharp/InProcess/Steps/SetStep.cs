using Jalon.Compilers.CSharp.Batches;

namespace Jalon.Compilers.CSharp.InProcess.Steps;

/// <summary>Rows combined by key.</summary>
/// <param name="inputs">Each with, of the result's columns, those that it has, in the result's types.</param>
/// <param name="set">How.</param>
internal sealed class SetStep(IReadOnlyList<Step> inputs, SetOperation set) : Step(inputs.Max(i => i.Outward))
{
    public override RowSet Run(Frame outer, Session session)
    {
        RowSet[] all = [.. inputs.Select(i => i.Run(outer, session))];
        RowKeys[] keys = [.. all.Select(rows => new RowKeys([.. rows.Key], rows.Owners))];
        var found = keys.Select((k, input) => Numbers(k, all[input].Count)).ToArray();
        return set.Operator switch
        {
            SetOperator.Except => all[0].Gather(Rows(all[0], row => !found.Skip(1).Any(other => other.ContainsKey(keys[0][row])))),
            SetOperator.Intersect => Merged(all, keys, found, [.. Rows(all[0], row => found.All(other => other.ContainsKey(keys[0][row]))).Select(row => keys[0][row])]),
            _ => Merged(all, keys, found, [.. keys.SelectMany((k, input) => Enumerable.Range(0, all[input].Count).Select(row => k[row])).Distinct(RowKeys.Comparer)]),
        };
    }

    private static int[] Rows(RowSet rows, Func<int, bool> stays) => [.. Enumerable.Range(0, rows.Count).Where(stays)];

    private static Dictionary<RowKeys.RowKey, int> Numbers(RowKeys keys, int count)
    {
        var numbers = new Dictionary<RowKeys.RowKey, int>(count, RowKeys.Comparer);
        for (var row = 0; row < count; row++)
            numbers.TryAdd(keys[row], row);
        return numbers;
    }

    // Each value comes from the first input that holds the row and has the column.
    private RowSet Merged(RowSet[] all, RowKeys[] keys, Dictionary<RowKeys.RowKey, int>[] found, RowKeys.RowKey[] result)
    {
        var places = found.Select(rows => result.Select(key => rows.GetValueOrDefault(key, -1)).ToArray()).ToArray();
        var columns = set.Schema.Columns.ToDictionary(c => c.Name, c => Column(all, places, c), StringComparer.Ordinal);
        int[] owners = [.. result.Select(key => all[Array.IndexOf(keys, key.Keys)].Owners[key.Row])];
        return new RowSet(set.Schema, columns, owners, null);
    }

    private Vector Column(RowSet[] all, int[][] places, Column column)
    {
        var values = Vector.Create(column.Type, places[0].Length);
        for (var input = all.Length - 1; input >= 0; input--)
        {
            if (set.Inputs[input].Schema.Find(column.Name) is null)
                continue;
            var given = all[input][column.Name];
            for (var row = 0; row < values.Count; row++)
            {
                if (places[input][row] >= 0)
                    values.Set(row, given[places[input][row]]);
            }
        }

        return values;
    }
}
