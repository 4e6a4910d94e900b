namespace Jalon.Sdk;

/// <summary>What came of an effect.</summary>
/// <param name="Outputs">The outputs that go on; those not named are ruled out.</param>
/// <param name="Summary">One line for the run's progress, such as <c>500 rows -> out/vip.csv</c>.</param>
public sealed record EffectResult(ValueList<string> Outputs, string Summary)
{
    /// <summary>
    /// How many rows it was carried out for; null where it does not count. With those of <see cref="Dropped"/> it must be all that came in, or the task
    /// fails: a row was lost on its way.
    /// </summary>
    public long? Done { get; init; }

    /// <summary>The rows that it was not carried out for, by cause.</summary>
    public ValueList<Dropped> Dropped { get; init; }
}
