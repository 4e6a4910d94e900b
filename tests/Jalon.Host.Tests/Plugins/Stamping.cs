using Jalon.Algebra.Model;
using Jalon.Algebra.Relations;
using Jalon.Algebra.Scalars;
using Jalon.Algebra.Types;
using Jalon.Sdk;
using Jalon.Sdk.Settings;

namespace Jalon.Host.Tests.Plugins;

/// <summary>Asks the gallery's activities, whose types this project cannot name.</summary>
internal static class Stamping
{
    public static Transition Input { get; } = new("before", "result");

    public static Relation Rows { get; } = new WorkingTable(
        Input.ToString(), Schema.Of(new Entity("customer", "customer", ["id"], [new Algebra.Model.Attribute("id", DataType.Int, false)])));

    public static Inputs Inputs { get; } = new("here", new Dictionary<Transition, Relation> { [Input] = Rows });

    /// <summary>What a stamp's library says.</summary>
    public static string Greeting(Activity stamp)
    {
        var derived = (Derive)((SetActivity)stamp).Compose(Settings(stamp), Inputs).Single().Rows;
        return (string)((Literal)derived.Columns[0].Value).Value!;
    }

    /// <summary>Settings of an activity that has an input.</summary>
    public static object Settings(Activity activity, params (string Name, object Value)[] others)
    {
        var settings = Activator.CreateInstance(activity.SettingsType)!;
        foreach (var (name, value) in others.Append(("Input", Input)))
        {
            var property = activity.SettingsType.GetProperty(name)!;
            property.SetValue(settings, property.PropertyType.IsEnum ? Enum.Parse(property.PropertyType, (string)value) : value);
        }

        return settings;
    }
}
