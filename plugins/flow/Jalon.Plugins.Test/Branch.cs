namespace Jalon.Plugins.Test;

/// <summary>One way.</summary>
public sealed record Branch
{
    /// <summary>The output's name.</summary>
    [Label]
    public string Name { get; init; } = "";

    /// <summary>When it is taken.</summary>
    [Setting("A condition over rows, previous_rows, change, parameters and aggregates over the input's rows.")]
    [Rows(RowsOf.Facts)]
    public required Expression<bool> When { get; init; }
}
