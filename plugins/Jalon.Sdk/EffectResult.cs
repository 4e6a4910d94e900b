namespace Jalon.Sdk;

/// <summary>What came of an effect.</summary>
/// <param name="Outputs">The outputs that go on; those not named are ruled out.</param>
/// <param name="Summary">One line for the run's progress, such as <c>500 rows -> out/vip.csv</c>.</param>
public sealed record EffectResult(ValueList<string> Outputs, string Summary);
