using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using Jalon.Language.Binding.Activities;
using Jalon.Sdk;
using Jalon.Sdk.Settings;

namespace Jalon.Host.Plugins;

/// <summary>A property of a settings record that holds one setting.</summary>
/// <param name="Property">The property.</param>
/// <param name="Form">What the language is told of it.</param>
/// <param name="Read">From what the language bound to the property's value.</param>
internal sealed record SettingProperty(PropertyInfo Property, SettingForm Form, Func<object, object> Read)
{
    /// <summary>What a property says of itself.</summary>
    /// <param name="property">The property.</param>
    /// <param name="defaults">A record with nothing set.</param>
    /// <exception cref="PluginProblemException">Its type is none that a setting can have.</exception>
    public static SettingProperty Of(PropertyInfo property, object defaults)
    {
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        var rows = property.GetCustomAttribute<RowsAttribute>();
        if (SettingForms.Of(type, rows) is not var (kind, read))
            throw new PluginProblemException(
                $"has a setting {property.DeclaringType!.Name}.{property.Name} of type {type.Name}, which no setting can have; see the types of {typeof(Query).Namespace}");
        var required = property.GetCustomAttribute<RequiredMemberAttribute>() is not null;
        return new(property, new SettingForm(
            SettingNames.Of(property.Name), kind, required, required ? null : Shown(property.GetValue(defaults)),
            property.GetCustomAttribute<SettingAttribute>()?.Summary ?? ""), read);
    }

    /// <summary>Fills the property in, where something was written.</summary>
    public void Fill(object record, BoundSettings settings)
    {
        if (settings.Find(Form.Name) is not { } value)
            return;
        try
        {
            Property.SetValue(record, Read(value));
        }
        catch (OverflowException)
        {
            throw new SettingsException(Form.Name, string.Create(CultureInfo.InvariantCulture, $"is {value}, which is more than it can hold"));
        }
    }

    private static string? Shown(object? value) => value switch
    {
        bool b => b ? "true" : "false",
        Enum e => SettingNames.Of(e.ToString()),
        string s => $"\"{s}\"",
        int or long or decimal or double => ((IFormattable)value).ToString(null, CultureInfo.InvariantCulture),
        _ => null,
    };
}
