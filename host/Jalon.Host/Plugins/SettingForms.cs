using System.Collections;
using System.Reflection;
using Jalon.Algebra;
using Jalon.Algebra.Model;
using Jalon.Algebra.Scalars;
using Jalon.Algebra.Types;
using Jalon.Language.Binding;
using Jalon.Language.Binding.Activities;
using Jalon.Sdk.Settings;
using Duration = Jalon.Algebra.Types.Duration;
using Period = Jalon.Algebra.Types.Period;

namespace Jalon.Host.Plugins;

/// <summary>
/// The one table of what the type of a property of a settings record means: which kind of setting it is to the language, and how what the
/// language bound becomes its value.
/// </summary>
internal static class SettingForms
{
    private static readonly Dictionary<Type, DataType> s_constants = new()
    {
        [typeof(bool)] = DataType.Bool,
        [typeof(int)] = DataType.Int,
        [typeof(long)] = DataType.Int,
        [typeof(decimal)] = DataType.Decimal(DataType.MaxScale),
        [typeof(double)] = DataType.Float,
        [typeof(string)] = DataType.Text,
        [typeof(DateOnly)] = DataType.Date,
        [typeof(TimeOnly)] = DataType.Time,
        [typeof(DateTimeOffset)] = DataType.DateTime,
        [typeof(Duration)] = DataType.Duration,
        [typeof(Period)] = DataType.Period,
    };

    /// <summary>The kind of a property's type, and the way from a bound value to it; null for a type that no setting can have.</summary>
    /// <param name="type">The property's type, without its being nullable.</param>
    /// <param name="rows">Whose rows the property sees.</param>
    public static (SettingKind Kind, Func<object, object> Read)? Of(Type type, RowsAttribute? rows)
    {
        var scope = ScopeOf(rows);
        if (s_constants.TryGetValue(type, out var constant))
            return (new ConstantSetting(constant), type == typeof(int) ? v => checked((int)(long)v) : v => v);
        if (type.IsEnum)
            return Choice(type);
        if (type.IsGenericType && type.GetGenericTypeDefinition() is var generic)
        {
            if (generic == typeof(Expression<>))
                return s_constants.TryGetValue(type.GenericTypeArguments[0], out var wanted)
                    ? (new ExpressionSetting(wanted, scope), v => Activator.CreateInstance(type, (Scalar)v)!)
                    : null;
            if (generic == typeof(ValueList<>))
                return List(type.GenericTypeArguments[0], rows);
        }

        return type switch
        {
            _ when type == typeof(Transition) => (new TransitionSetting(), v => TransitionOf((TransitionRef)v)),
            _ when type == typeof(Query) => (new QuerySetting(scope), v => new Query((Algebra.Relations.Relation)v)),
            _ when type == typeof(Expression) => (new ExpressionSetting(null, scope), v => new Expression((Scalar)v)),
            _ when type == typeof(Ordering) => (new OrderingSetting(scope), v => new Ordering((ValueList<OrderKey>)v)),
            _ when type == typeof(Size) => (new SizeSetting(), v => new Size((Scalar)v)),
            _ when type == typeof(Selection) => (new ColumnsSetting(scope), v => new Selection((ValueList<NamedScalar>)v)),
            _ when type == typeof(LinkPath) => (new LinkPathSetting(scope), v => v is LinkPathValue p ? new LinkPath(p.Links, p.Target) : v),
            _ when type == typeof(Entity) => (new EntitySetting(), v => v),
            _ when type == typeof(DataFile) => (new DataFileSetting(), v => v is DataFileValue f ? new DataFile(f.Path, f.Table) : v),
            _ when type == typeof(DataType) => (new TypeSetting(), v => v),
            _ when type == typeof(OutputName) => (new NameSetting(), v => new OutputName((string)v)),
            _ when type == typeof(ActivityRef) => (new ActivitySetting(), v => new ActivityRef((string)v)),
            _ when type == typeof(CampaignName) => (new CampaignSetting(), v => new CampaignName((string)v)),
            _ when type == typeof(Arguments) => (new ArgumentsSetting(), v => new Arguments((ValueList<NamedScalar>)v)),
            _ when type == typeof(SignalName) => (new NameSetting(), v => new SignalName((string)v)),
            _ when type == typeof(ColumnName) => (new NameSetting(), v => new ColumnName((string)v)),
            _ => null,
        };
    }

    /// <summary>A list of a type that is known only at run time.</summary>
    public static object ListOf(Type item, IEnumerable<object> items)
    {
        var values = items.ToList();
        var array = Array.CreateInstance(item, values.Count);
        ((ICollection)values).CopyTo(array, 0);
        return typeof(ValueList).GetMethod(nameof(ValueList.ToValueList), BindingFlags.Public | BindingFlags.Static)!
            .MakeGenericMethod(item).Invoke(null, [array])!;
    }

    private static (SettingKind, Func<object, object>)? List(Type item, RowsAttribute? rows)
    {
        if (item == typeof(Transition))
            return (new TransitionsSetting(), v => ((IEnumerable<TransitionRef>)v).Select(TransitionOf).ToValueList());
        return Of(item, rows) is var (kind, read)
            ? (new ListSetting(kind), v => ListOf(item, ((IEnumerable)v).Cast<object>().Select(read)))
            : null;
    }

    private static (SettingKind, Func<object, object>) Choice(Type type)
    {
        var values = Enum.GetValues(type).Cast<object>().ToDictionary(v => SettingNames.Of(v.ToString()!), StringComparer.Ordinal);
        return (new ChoiceSetting([.. values.Keys]), v => values[(string)v]);
    }

    private static Transition TransitionOf(TransitionRef reference) => new(reference.Activity, reference.Output);

    private static RowScope ScopeOf(RowsAttribute? rows) => rows switch
    {
        null or { Scope: RowsOf.Input } => new InputRows(),
        { Scope: RowsOf.Facts } => new FactRows(),
        { Scope: RowsOf.Target } => new TargetRows(rows.Setting ?? ""),
        _ => new TargetRowsWithInput(rows.Setting ?? ""),
    };
}
