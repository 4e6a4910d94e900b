namespace Rival;

public sealed record RivalSettings;

/// <summary>Offers a type that another plugin has.</summary>
[Activity("stamp")]
public sealed class Rival : SetActivity<RivalSettings>
{
    public override IEnumerable<Output> Compose(RivalSettings settings, Inputs inputs) => [];
}
