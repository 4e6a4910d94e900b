namespace Jalon.Runs.Requests;

/// <summary>What somebody may ask of one activity of a run.</summary>
public enum ActivityRequest
{
    /// <summary>Let the run go on without what its task would have given.</summary>
    Skip,

    /// <summary>Start it afresh, and all that comes after it; what lies before keeps its results.</summary>
    Restart,
}
