namespace Jalon.Sdk;

/// <summary>On to some of the outputs; those not named are ruled out.</summary>
/// <param name="Outputs">Names that the activity declared.</param>
public sealed record GoOn(ValueList<string> Outputs) : Decision;
