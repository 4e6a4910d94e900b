namespace Jalon.Sdk.Settings;

/// <summary>
/// A setting that fills parameters of the campaign which the setting <c>campaign</c> names (<see cref="CampaignName"/>), as a record: <c>set = { minimum = 800 }</c>.
/// A parameter without a default must be among them; each is of its parameter's type.
/// </summary>
/// <param name="Values">Over counts, parameters and facts; no two of one name.</param>
public sealed record Arguments(ValueList<NamedScalar> Values)
{
    /// <summary>None: each parameter takes its default.</summary>
    public static Arguments None { get; } = new([]);
}
