namespace Jalon.Language.Binding;

/// <summary>What may be set in an entity and in its blocks.</summary>
internal static class EntityWords
{
    /// <summary>In <c>entity x { ... }</c>.</summary>
    public static readonly IReadOnlyList<EntityWord> Entity =
    [
        new("table", "default the entity's name", "The table that its rows stand in."),
        new("key", "default the table's primary key", "The columns that tell one row from another: key = id, key = [order_number, line]."),
        new("label", "default the key", "How one row is shown to people."),
        new("attribute", "attribute NAME { ... }", "Overrides or documents a column, or computes what all may share.", IsBlock: true),
        new("link", "link NAME { ... }", "Leads to one row or to many.", IsBlock: true),
        new("filter", "filter NAME { ... }", "Names a condition.", IsBlock: true),
    ];

    /// <summary>In <c>attribute x { ... }</c>.</summary>
    public static readonly IReadOnlyList<EntityWord> Attribute =
    [
        new("type", "default the column's", "What the column is read as: date, decimal(2), text."),
        new("value", "optional", "Computes it from the row and its links: value = sum(purchases.amount). Then it is no column."),
        new("values", "optional", "The values that it may take: values = [\"gold\", \"silver\"]."),
        new("title", "optional", "How people call it."),
        new("zone", "default the workspace's", "The zone in which a stored time without one is read: zone = \"Europe/Paris\"."),
    ];

    /// <summary>In <c>link x { ... }</c>.</summary>
    public static readonly IReadOnlyList<EntityWord> Link =
    [
        new("one", "this or many", "The entity that it leads to: at most one row of it."),
        new("many", "this or one", "The entity that it leads to: any number of rows of it."),
        new("on", "required", "What ties the rows: on = id == purchase.customer_id. A bare name is this row's; the linked row goes by its entity's name, or the link's."),
    ];

    /// <summary>In <c>filter x { ... }</c>.</summary>
    public static readonly IReadOnlyList<EntityWord> Filter =
    [
        new("parameters", "optional", "The names of what it is called with: parameters = [minimum]."),
        new("where", "required", "The condition, over a row of the entity and the parameters."),
    ];

    /// <summary>Lets what stands between two braces know what may stand there, whatever of it is looked at later.</summary>
    public static Forms Knowing(this Forms forms, IReadOnlyList<EntityWord> words)
    {
        foreach (var word in words)
        {
            forms.Explain(word.Name, word);
            if (word.IsBlock)
                forms.Blocks(word.Name);
            else
                forms.Value(word.Name);
        }

        return forms;
    }
}
