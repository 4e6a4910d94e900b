namespace Jalon.Bench.Scenario;

/// <summary>One of the two ways to the same three segments.</summary>
internal interface IScenarioSide : IAsyncDisposable
{
    string Name { get; }

    /// <summary>Makes the segments anew and counts them.</summary>
    Task<SegmentCounts> RunAsync();
}
