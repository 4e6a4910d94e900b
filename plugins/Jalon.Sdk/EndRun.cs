namespace Jalon.Sdk;

/// <summary>The run is over: whatever else is under way in it is dropped.</summary>
public sealed record EndRun : Decision;
