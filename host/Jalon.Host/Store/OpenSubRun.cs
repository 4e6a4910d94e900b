using Jalon.Runs.States;

namespace Jalon.Host.Store;

/// <summary>A run that a task has asked for and has not heard the end of, and how both stand.</summary>
/// <param name="SubRun">What was asked for.</param>
/// <param name="Waits">Whether the task still waits for it.</param>
/// <param name="IsParentPausing">Whether a pause of the run that asked is in force, which that run's status does not tell where an error holds it too.</param>
/// <param name="ParentOwner">Who owns that; null for nobody.</param>
/// <param name="Status">How the run that it asked for stands; null where there is none: not yet, or not any more.</param>
/// <param name="Owner">Who owns that one; null for nobody.</param>
/// <param name="HasWork">Whether a task of it is ready or in flight, so that a host has to drive it.</param>
/// <param name="Error">What holds or has stopped it, one line; null where nothing does.</param>
public sealed record OpenSubRun(
    SubRun SubRun, bool Waits, bool IsParentPausing, string? ParentOwner, RunStatus? Status, string? Owner, bool HasWork, string? Error);
