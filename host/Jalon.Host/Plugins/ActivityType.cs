using System.Runtime.ExceptionServices;
using Jalon.Language.Binding.Activities;
using Jalon.Sdk;
using Jalon.Sdk.Settings;

namespace Jalon.Host.Plugins;

/// <summary>
/// An activity type of a plugin, as the language sees it and as a task calls it. Its form comes from the settings record; every call into
/// the plugin is contained, and what comes back is held to the contract.
/// </summary>
public sealed class ActivityType : ActivityShape
{
    private readonly PluginIdentity _plugin;
    private readonly Activity _activity;
    private readonly SettingsRecord _settings;
    private readonly Containment _contained;

    /// <summary>Takes an activity out of a plugin, loading its code where that is not in memory.</summary>
    /// <param name="plugin">A plugin that offers the type.</param>
    /// <param name="type">As campaigns write it.</param>
    /// <param name="limit">How long a pure member may take; null for <see cref="Containment.DefaultLimit"/>.</param>
    /// <exception cref="PluginProblemException">The plugin cannot be used.</exception>
    public ActivityType(Plugin plugin, string type, TimeSpan? limit = null)
    {
        TypeName = type;
        _activity = plugin.Activity(type);
        _plugin = plugin.Manifest!.Identity;
        _contained = new(_plugin, limit ?? Containment.DefaultLimit);
        try
        {
            _settings = _contained.Value("settings", () => new SettingsRecord(_activity.SettingsType));
        }
        catch (PluginFaultException e)
        {
            throw new PluginProblemException(e.Message, e);
        }
        catch (PluginProblemException e)
        {
            throw new PluginProblemException($"{_plugin} {e.Message}", e);
        }
    }

    /// <inheritdoc/>
    public override string TypeName { get; }

    /// <inheritdoc/>
    public override string PluginId => _plugin.Id;

    /// <inheritdoc/>
    public override string Version => _plugin.Version.ToString();

    /// <inheritdoc/>
    public override SettingsForm Form => _settings.Form;

    /// <summary>What it does, in one sentence; may be empty.</summary>
    public string Summary => Described?.Summary ?? "";

    /// <summary>Where it stands in the palette.</summary>
    public Palette Category => Described?.Category ?? default;

    /// <inheritdoc/>
    public override ActivityKind Kind => _activity switch
    {
        SetActivity => ActivityKind.Set,
        FlowActivity => ActivityKind.Flow,
        _ => ActivityKind.Effect,
    };

    /// <inheritdoc/>
    public override bool NeedsAll => _activity is IJoin;

    private ActivityAttribute? Described => (ActivityAttribute?)System.Attribute.GetCustomAttribute(_activity.GetType(), typeof(ActivityAttribute));

    /// <inheritdoc/>
    public override ShapeOutcome Outputs(BoundSettings settings, ShapeInputs inputs)
    {
        try
        {
            var outputs = _activity is SetActivity set and IKeepBooks keeping ? WithItsLaw(set, keeping, settings, inputs) : Ask(settings, inputs);
            return new(outputs, []) { Jump = WayBack(settings, outputs) };
        }
        catch (SettingsException e)
        {
            return ShapeOutcome.Problem(e.Setting, e.Message);
        }
        catch (Exception e) when (e is PluginFaultException or PluginProblemException)
        {
            return ShapeOutcome.Problem(null, e.Message);
        }
    }

    /// <summary>The outputs for a task: those that the campaign was checked with, or the task fails.</summary>
    /// <param name="settings">As bound.</param>
    /// <param name="inputs">What the transitions carry now; one that was not taken has no rows.</param>
    /// <param name="declared">The outputs that the campaign was checked with.</param>
    /// <exception cref="SettingsException">The plugin refuses its settings.</exception>
    /// <exception cref="PluginFaultException">It broke its word.</exception>
    public IReadOnlyList<ShapeOutput> Compose(BoundSettings settings, ShapeInputs inputs, IReadOnlyList<ShapeOutput> declared)
    {
        var emitted = Ask(settings, inputs);
        new OutputContract(_plugin, Member).DemandSame(declared, emitted);
        return emitted;
    }

    /// <summary>The law of a set activity's row counts; null where it says none.</summary>
    /// <param name="settings">As bound.</param>
    /// <param name="inputs">What the transitions carry.</param>
    /// <param name="outputs">What was composed of them; after a task, what was made.</param>
    /// <exception cref="SettingsException">The plugin refuses its settings.</exception>
    /// <exception cref="PluginFaultException">It threw, hung, or spoke of what it does not have.</exception>
    public Books? Books(BoundSettings settings, ShapeInputs inputs, IReadOnlyList<ShapeOutput> outputs)
    {
        if (_activity is not (IKeepBooks keeping and SetActivity))
            return null;
        return Sound(_contained.Value(nameof(IKeepBooks.Books), () => keeping.Books(_settings.Make(settings), InputsOf(inputs), Made(outputs))), inputs, outputs);
    }

    /// <summary>How the run goes on from a flow activity.</summary>
    /// <param name="settings">As bound.</param>
    /// <param name="facts">What is known at this instant.</param>
    /// <param name="declared">The outputs that the campaign was checked with.</param>
    /// <exception cref="InvalidOperationException">It is no flow activity.</exception>
    /// <exception cref="Exception">What the facts threw, as it was.</exception>
    /// <exception cref="PluginFaultException">It threw, hung, or chose what it had not declared.</exception>
    public Decision Decide(BoundSettings settings, Facts facts, IReadOnlyList<ShapeOutput> declared)
    {
        if (_activity is not FlowActivity flow)
            throw new InvalidOperationException($"{TypeName} is no flow activity");
        var lent = new LentFacts(facts);
        Decision? decision;
        try
        {
            decision = _contained.Value(nameof(FlowActivity.Decide), () => flow.Decide(_settings.Make(settings), lent), () => lent.Taken);
        }
        catch (PluginFaultException) when (lent.Failure is { } failure)
        {
            ExceptionDispatchInfo.Throw(failure);
            throw;
        }

        if (decision is null)
            throw new PluginFaultException(_plugin, nameof(FlowActivity.Decide), "gave no decision");
        if (decision is GoOn { Outputs: var chosen })
            new OutputContract(_plugin, nameof(FlowActivity.Decide)).DemandDeclared(chosen, declared);
        return decision;
    }

    /// <summary>What an effect activity says that it would do; null where it says nothing.</summary>
    /// <param name="settings">As bound.</param>
    /// <param name="rows">With how many rows.</param>
    /// <exception cref="PluginFaultException">It threw or hung.</exception>
    public string? Foretell(BoundSettings settings, long rows) =>
        _activity is IForetell foretelling ? _contained.Value(nameof(IForetell.Foretell), () => foretelling.Foretell(_settings.Make(settings), rows)) : null;

    /// <summary>Has an effect activity act.</summary>
    /// <param name="settings">As bound.</param>
    /// <param name="context">What the host lends for this task.</param>
    /// <param name="declared">The outputs that the campaign was checked with.</param>
    /// <param name="isHosts">Whether an exception came out of what the host lent, so that it passes through and nobody blames the plugin.</param>
    /// <exception cref="InvalidOperationException">It is no effect activity.</exception>
    /// <exception cref="PluginFaultException">It threw, or chose what it had not declared.</exception>
    public async Task<EffectResult> RunAsync(
        BoundSettings settings, EffectContext context, IReadOnlyList<ShapeOutput> declared, Func<Exception, bool> isHosts)
    {
        if (_activity is not EffectActivity effect)
            throw new InvalidOperationException($"{TypeName} is no effect activity");
        var result = await _contained.EffectAsync(
            nameof(EffectActivity.RunAsync), () => effect.RunAsync(_settings.Make(settings), context), isHosts, context.Cancellation).ConfigureAwait(false) ?? throw new PluginFaultException(_plugin, nameof(EffectActivity.RunAsync), "gave no result");
        new OutputContract(_plugin, nameof(EffectActivity.RunAsync)).DemandDeclared(result.Outputs, declared);
        return result;
    }

    private string Member => _activity is SetActivity ? nameof(SetActivity.Compose) : nameof(FlowActivity.Outputs);

    private List<ShapeOutput> Ask(BoundSettings settings, ShapeInputs inputs)
    {
        List<ShapeOutput> outputs = _activity switch
        {
            SetActivity set => _contained.Value(Member, () => Composed(set, _settings.Make(settings), InputsOf(inputs))),
            FlowActivity flow => [.. _contained.List(Member, () => flow.Outputs(_settings.Make(settings))).Select(p => Passed(p, inputs))],
            _ => [.. _contained.List(Member, () => ((EffectActivity)_activity).Outputs(_settings.Make(settings))).Select(p => Passed(p, inputs))],
        };
        return Sound(outputs);
    }

    // Each activity of a campaign is asked for both whenever that is checked: once the thread is there, by it.
    private List<ShapeOutput> WithItsLaw(SetActivity set, IKeepBooks keeping, BoundSettings settings, ShapeInputs inputs) => _contained.Value(Member, () =>
    {
        var (made, given) = (_settings.Make(settings), InputsOf(inputs));
        var outputs = Sound(Composed(set, made, given));
        Sound(_contained.Within(nameof(IKeepBooks.Books), () => keeping.Books(made, given, Made(outputs))), inputs, outputs);
        return outputs;
    });

    private List<ShapeOutput> Composed(SetActivity set, object settings, Inputs inputs) =>
        [.. _contained.Few(Member, set.Compose(settings, inputs)).Select(o => new ShapeOutput(o.Name, o.Rows, o.Main, o.SkipEmpty))];

    private static List<Output> Made(IEnumerable<ShapeOutput> outputs) => [.. outputs.Select(o => new Output(o.Name, o.Rows, o.Main, o.SkipEmpty))];

    private List<ShapeOutput> Sound(List<ShapeOutput> outputs)
    {
        new OutputContract(_plugin, Member).DemandSound(outputs);
        return outputs;
    }

    private Books? Sound(Books? books, ShapeInputs inputs, IReadOnlyList<ShapeOutput> outputs)
    {
        if (books is not null)
            new OutputContract(_plugin, nameof(IKeepBooks.Books)).DemandSound(books, inputs, outputs);
        return books;
    }

    private ShapeJump? WayBack(BoundSettings settings, List<ShapeOutput> outputs)
    {
        if (_activity is not (IJump jumping and FlowActivity))
            return null;
        var jump = _contained.Value(nameof(IJump.WayBack), () => jumping.WayBack(_settings.Make(settings)));
        new OutputContract(_plugin, nameof(IJump.WayBack)).DemandSound(jump, outputs);
        return new ShapeJump(jump.Output, jump.To.Name, jump.Times);
    }

    private ShapeOutput Passed(Passage passage, ShapeInputs inputs) => inputs.Relations.TryGetValue(passage.From.ToString(), out var rows)
        ? new(passage.Name, rows, passage.Main)
        : throw new PluginFaultException(_plugin, Member, $"passes on '{passage.From}', which is not among its inputs");

    private static Inputs InputsOf(ShapeInputs inputs) => new(
        inputs.Activity,
        inputs.Relations.ToDictionary(r => TransitionOf(r.Key), r => r.Value))
    {
        Campaign = inputs.Campaign,
        Read = inputs.Read,
    };

    private static Transition TransitionOf(string name)
    {
        var dot = name.LastIndexOf('.');
        return new(name[..dot], name[(dot + 1)..]);
    }
}
