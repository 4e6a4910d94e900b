using Jalon.Algebra.Relations;
using Jalon.Language.Binding;
using Jalon.Language.Binding.Activities;

namespace Jalon.Language.Tests.Binding;

/// <summary>An activity type written down in a line.</summary>
public sealed class ShopActivity(
    string type, ActivityKind kind, IReadOnlyList<SettingForm> settings, IReadOnlyList<BlockForm> blocks, Func<BoundSettings, ShapeInputs, ShapeOutcome> outputs) : ActivityShape
{
    public override string TypeName => type;

    public override string PluginId => type;

    public override string Version => "1.4.2";

    public override ActivityKind Kind => kind;

    public override SettingsForm Form { get; } = new(settings, blocks);

    public override ShapeOutcome Outputs(BoundSettings settings, ShapeInputs inputs) => outputs(settings, inputs);

    public static Relation Rows(BoundSettings settings) => ((TransitionRef)settings.Find("input")!).Relation;
}
