namespace Jalon.Host.Workspace.Samples.Boutique;

/// <summary>A line of an order.</summary>
internal sealed record Purchase
{
    /// <summary>The channel's letter and its running number.</summary>
    public required string OrderNumber { get; init; }

    /// <summary>From 1.</summary>
    public required int Line { get; init; }

    public required int CustomerId { get; init; }

    /// <summary>Null for what the till could not scan.</summary>
    public required int? ProductId { get; init; }

    public required int Quantity { get; init; }

    /// <summary>What the line cost after discounts; null where it got lost.</summary>
    public required int? Cents { get; init; }

    public required DateOnly OrderedOn { get; init; }

    /// <summary>Null in the store, and for what has not left yet.</summary>
    public required DateOnly? ShippedOn { get; init; }

    public required string Channel { get; init; }
}
