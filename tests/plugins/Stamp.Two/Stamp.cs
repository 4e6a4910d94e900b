using Greeting;

namespace Stamp;

public sealed record StampSettings
{
    [Setting("Who is stamped.")]
    public required Transition Input { get; init; }
}

/// <summary>Derives what its library says.</summary>
[Activity("stamp")]
public sealed class Stamp : SetActivity<StampSettings>
{
    public override IEnumerable<Output> Compose(StampSettings settings, Inputs inputs) =>
        [new("result", inputs[settings.Input].Derive(new NamedScalar("greeting", Literal.Of(Words.Hello("you")))), Main: true)];
}
