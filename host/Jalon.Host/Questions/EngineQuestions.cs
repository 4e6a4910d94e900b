using Jalon.Algebra;
using Jalon.Algebra.Relations;
using Jalon.Algebra.Scalars;
using Jalon.Host.Execution;
using Jalon.Language.Binding;
using Jalon.Language.Binding.Activities;
using Jalon.Language.Binding.Campaigns;

namespace Jalon.Host.Questions;

/// <summary>
/// All that the engine is asked for when a campaign runs: the rows of set activities, the values of flow activities, what effects read of their
/// inputs, the aggregates of gates. The rest of a condition is decided in process, whatever the engine.
/// </summary>
internal static class EngineQuestions
{
    /// <summary>What an activity asks.</summary>
    public static IEnumerable<Relation> Of(BoundActivity activity) =>
        activity.Shape.Kind == ActivityKind.Set ? activity.Outputs.Select(o => o.Rows) : Of(activity.Shape.Form, activity.Settings, activity.Settings);

    /// <summary>What a gate asks.</summary>
    public static IEnumerable<Relation> Of(BoundGate gate) => Aggregates(gate.Condition);

    private static IEnumerable<Relation> Of(SettingsForm form, BoundSettings settings, BoundSettings all) =>
    [
        .. from setting in form.Settings
           let value = settings.Find(setting.Name)
           where value is not null
           from asked in Of(setting.Kind, value, all)
           select asked,
        .. from block in form.Blocks
           where !block.IsLink
           from bound in settings.BlocksOf(block.Word)
           from asked in Of(block.Form, bound.Settings, all)
           select asked,
    ];

    private static IEnumerable<Relation> Of(SettingKind kind, object value, BoundSettings all) => (kind, value) switch
    {
        (QuerySetting, Relation rows) => [rows],
        (ExpressionSetting { Rows: FactRows, Wanted.Kind: Algebra.Types.TypeKind.Bool }, Scalar condition) => Aggregates(condition),
        (ExpressionSetting { Rows: FactRows }, Scalar scalar) => [OneRow.Of(scalar)],
        (ExpressionSetting { Rows: InputRows rows }, Scalar scalar) => Over(rows, [new NamedScalar("value", scalar)], all),
        (ArgumentsSetting, ValueList<NamedScalar> arguments) => arguments.Select(a => OneRow.Of(a.Value)),
        (ColumnsSetting { Rows: InputRows rows }, ValueList<NamedScalar> columns) => Over(rows, columns, all),
        (OrderingSetting { Rows: InputRows rows }, ValueList<OrderKey> keys) =>
            Over(rows, [.. keys.Select((k, i) => new NamedScalar($"key {i}", k.Value))], all),
        _ => [],
    };

    private static IEnumerable<Relation> Over(InputRows rows, ValueList<NamedScalar> columns, BoundSettings all) =>
        all.Find(rows.Setting) is TransitionRef input ? [new Select(input.Relation, columns)] : [];

    private static IEnumerable<Relation> Aggregates(Scalar condition)
    {
        var aggregates = new AggregatesOut();
        aggregates.Rewrite(condition);
        return aggregates.Found.Values.Select(OneRow.Of);
    }
}
