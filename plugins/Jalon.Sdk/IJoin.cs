namespace Jalon.Sdk;

/// <summary>Marks an activity that needs all of its inputs: where one of them is ruled out, so is the activity. Others are ruled out only with all of theirs.</summary>
public interface IJoin;
