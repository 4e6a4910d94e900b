namespace Jalon.Plugins.Combine;

/// <summary>Whether rows of several transitions can be told apart by their keys, so that sets of them make sense.</summary>
internal static class Comparable
{
    /// <summary>Demands one dimension, or one key where the rows are nobody's.</summary>
    public static void Check(Inputs inputs, ValueList<Transition> main, ValueList<Transition> except)
    {
        var first = main[0];
        var schema = inputs[first].Schema;
        foreach (var other in main.Skip(1).Concat(except))
        {
            if (inputs[other].Schema.Dimension != schema.Dimension)
                throw new SettingsException(SettingOf(other, main, except),
                    $"'{other}' holds {Rows(inputs[other].Schema)} and '{first}' holds {Rows(schema)}; bring one to the other's dimension with change-dimension{Reconcile(schema, inputs[other].Schema)}");
            if (schema.Dimension is null && !SameKey(schema, inputs[other].Schema))
                throw new SettingsException(SettingOf(other, main, except),
                    $"'{other}' and '{first}' hold rows of no dimension that share no key; give both a key of the same name and type, or reconcile them first");
        }
    }

    /// <summary>Demands that columns of one name have types that widen to one another.</summary>
    public static void CheckColumns(Inputs inputs, ValueList<Transition> union)
    {
        var seen = new Dictionary<string, (Transition From, DataType Type)>(StringComparer.Ordinal);
        foreach (var transition in union)
        {
            foreach (var column in inputs[transition].Schema.Computed)
            {
                if (!seen.TryAdd(column.Name, (transition, column.Type)) && DataType.Widest(seen[column.Name].Type, column.Type) is null)
                    throw new SettingsException("union",
                        $"column '{column.Name}' is {seen[column.Name].Type} in '{seen[column.Name].From}' and {column.Type} in '{transition}'; derive it under another name in one of them");
            }
        }
    }

    private static string SettingOf(Transition other, ValueList<Transition> main, ValueList<Transition> except) =>
        except.Contains(other) && !main.Contains(other) ? "except" : "input";

    private static string Rows(Schema schema) => schema.Dimension is { } dimension ? $"rows of {dimension.Name}" : "rows of no dimension";

    private static string Reconcile(Schema one, Schema other) => one.Dimension is null || other.Dimension is null ? " or reconcile" : "";

    // Line numbers of two files have nothing to do with one another.
    private static bool SameKey(Schema one, Schema other) =>
        one.Key == other.Key && !one.Key.Contains(FileScan.LineColumn)
        && one.KeyColumns.Select(c => c.Type).SequenceEqual(other.KeyColumns.Select(c => c.Type));
}
