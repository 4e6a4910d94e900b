using Jalon.Runs.Events;
using Jalon.Runs.States;

namespace Jalon.Host.Store;

/// <summary>How a run begins.</summary>
/// <param name="Before">The run, to which nothing has happened yet.</param>
/// <param name="After">The state after its first event.</param>
/// <param name="Event">That event.</param>
/// <param name="Log">Lines to write with it.</param>
public sealed record Beginning(RunState Before, RunState After, RunStarted Event, IReadOnlyList<LogRow> Log);
