namespace BadConstructor;

public sealed record NoSettings;

/// <summary>Cannot be made.</summary>
[Activity("bad-constructor")]
public sealed class BadConstructor : SetActivity<NoSettings>
{
    public BadConstructor() => throw new InvalidOperationException("no licence found");

    public override IEnumerable<Output> Compose(NoSettings settings, Inputs inputs) => [];
}
