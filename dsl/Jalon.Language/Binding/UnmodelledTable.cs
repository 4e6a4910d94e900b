using Jalon.Algebra;
using Jalon.Algebra.Model;
using Jalon.Algebra.Relations;

namespace Jalon.Language.Binding;

/// <summary>A table that no model names: an entity without links, good to query.</summary>
internal static class UnmodelledTable
{
    /// <summary>The table as an entity; null where no column of it can be read.</summary>
    public static Entity? Of(string name, SourceTable table)
    {
        var attributes = table.Columns.Where(c => c.Type is not null).Select(Attribute).ToValueList();
        var hasKey = !table.Key.IsEmpty && table.Key.All(k => attributes.Any(a => a.Name == k));
        return attributes.IsEmpty
            ? null
            : new Entity(name, table.Name, hasKey ? table.Key : [.. attributes.Select(a => a.Name)], attributes) { IsModelled = false, KeyIsUnique = hasKey };
    }

    /// <summary>A readable column as an attribute of its name.</summary>
    public static Algebra.Model.Attribute Attribute(SourceColumn column) => new(column.Name, column.Type!, column.MayBeEmpty) { StoredAs = column.StoredAs };
}
