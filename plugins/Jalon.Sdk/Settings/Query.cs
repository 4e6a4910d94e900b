namespace Jalon.Sdk.Settings;

/// <summary>A setting that is a pipeline, bound: either from the data, or on from the activity's input.</summary>
/// <param name="Relation">The rows it means; where it goes on from the input, the input's relation is its leaf.</param>
public sealed record Query(Relation Relation);
