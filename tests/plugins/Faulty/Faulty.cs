namespace Faulty;

/// <summary>An exception of the plugin's own.</summary>
public sealed class FaultyException(string message) : Exception(message);

/// <summary>Goes wrong as told.</summary>
[Activity("faulty")]
public sealed class Faulty : SetActivity<FaultySettings>, IKeepBooks<FaultySettings>
{
    public override IEnumerable<Output> Compose(FaultySettings settings, Inputs inputs)
    {
        var rows = inputs[settings.Input];
        return settings.How switch
        {
            Fault.Throw => throw new FaultyException("out of order"),
            Fault.Refuse => throw new SettingsException("how", "is not to be had"),
            Fault.Hang => Hang(),
            Fault.Flood => Enumerable.Range(0, int.MaxValue).Select(i => new Output($"o{i}", rows)),
            Fault.OtherColumn => [new("result", rows.Derive(new NamedScalar("surprise", Literal.Of(1))), Main: true)],
            Fault.MissingOutput => [],
            Fault.TwoMain => [new("a", rows, Main: true), new("b", rows, Main: true)],
            Fault.SameName => [new("a", rows), new("a", rows)],
            Fault.BadName => [new("not.a.name", rows)],
            Fault.Null => null!,
            Fault.LoseRows => [new("result", rows.Take(Literal.Of(1), []), Main: true)],
            _ => [new("result", rows, Main: true)],
        };
    }

    public Books? Books(FaultySettings settings, Inputs inputs, IReadOnlyList<Output> outputs) => settings.How switch
    {
        Fault.LoseRows => new([settings.Input], ["result"], new Cause("in doubt", inputs[settings.Input].Where(Literal.False)), new Cause("forgotten", inputs[settings.Input].Where(Literal.False))),
        Fault.AddRows => new([], ["result"], new Cause("in doubt")),
        Fault.StrangeBooks => new([settings.Input], ["nowhere"]),
        Fault.VagueBooks => new([settings.Input], ["result"], new Cause("one"), new Cause("other")),
        _ => null,
    };

    private static IEnumerable<Output> Hang()
    {
        using var never = new ManualResetEventSlim();
        never.Wait();
        return [];
    }
}

/// <summary>A flow that goes wrong as told.</summary>
[Activity("faulty-flow")]
public sealed class FaultyFlow : FlowActivity<FaultySettings>
{
    public override IEnumerable<Passage> Outputs(FaultySettings settings) => [new("result", settings.Input, Main: true)];

    public override Decision Decide(FaultySettings settings, Facts facts) => settings.How switch
    {
        Fault.Throw => throw new FaultyException("out of order"),
        Fault.MissingOutput => Decision.GoOn("nowhere"),
        Fault.Null => null!,
        _ => Decision.GoOn("result"),
    };
}

/// <summary>An effect that goes wrong as told.</summary>
[Activity("faulty-effect")]
public sealed class FaultyEffect : EffectActivity<FaultySettings>
{
    public override IEnumerable<Passage> Outputs(FaultySettings settings) => [new("done", settings.Input, Main: true)];

    public override async Task<EffectResult> RunAsync(FaultySettings settings, EffectContext context)
    {
        await Task.Yield();
        return settings.How switch
        {
            Fault.Throw => throw new FaultyException("out of order"),
            Fault.MissingOutput => new EffectResult(["nowhere"], ""),
            Fault.LoseRows => new EffectResult(["done"], "done") { Done = 1, Dropped = [new("no address", 1)] },
            _ => new EffectResult(["done"], "done"),
        };
    }
}
