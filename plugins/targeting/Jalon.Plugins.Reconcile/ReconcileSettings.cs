namespace Jalon.Plugins.Reconcile;

/// <summary>How rows from outside find whom they are about.</summary>
public sealed record ReconcileSettings
{
    /// <summary>The rows from outside.</summary>
    [Setting("The transition whose rows are matched.")]
    public required Transition Input { get; init; }

    /// <summary>Whom they may be about.</summary>
    [Setting("The entity that they are matched to.")]
    public required Entity Dimension { get; init; }

    /// <summary>When a row is about someone.</summary>
    [Setting("A condition, or a list of which the first that matches decides. Bare names are the dimension's, input.x is the row's.")]
    [Rows(RowsOf.Target, Setting = "dimension")]
    public required ValueList<Expression<bool>> Match { get; init; }

    /// <summary>Columns to take along; null for none.</summary>
    [Setting("Columns of the input to take along, as select or derive clauses. Of several rows about one, the first by the input's key gives them.")]
    public Query? Query { get; init; }
}
