namespace Jalon.Host.Store;

/// <summary>A run that a task has asked for and has not heard the end of, and how both stand.</summary>
/// <param name="SubRun">What was asked for.</param>
/// <param name="Task">The task's state, as <see cref="TaskRow.State"/>.</param>
/// <param name="ParentStatus">The status of the run that asked, as <c>RunStatusText</c> spells it.</param>
/// <param name="ParentOwner">Who owns that; null for nobody.</param>
/// <param name="Status">The status of the run that it asked for; null where there is none: not yet, or not any more.</param>
/// <param name="Owner">Who owns that one; null for nobody.</param>
/// <param name="HasWork">Whether a task of it is ready or in flight, so that a host has to drive it.</param>
/// <param name="Error">What holds or has stopped it, one line; null where nothing does.</param>
public sealed record OpenSubRun(SubRun SubRun, string Task, string ParentStatus, string? ParentOwner, string? Status, string? Owner, bool HasWork, string? Error);
