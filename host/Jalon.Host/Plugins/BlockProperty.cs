using System.Reflection;
using Jalon.Algebra;
using Jalon.Language.Binding.Activities;
using Jalon.Sdk.Settings;

namespace Jalon.Host.Plugins;

/// <summary>A property of a settings record that holds blocks: a list of records.</summary>
/// <param name="Property">The property.</param>
/// <param name="Form">What the language is told of it.</param>
/// <param name="Item">The record of one block; null for links, which the language itself binds.</param>
/// <param name="Label">The property of that record that takes the label; null for none.</param>
internal sealed record BlockProperty(PropertyInfo Property, BlockForm Form, SettingsRecord? Item, PropertyInfo? Label)
{
    /// <summary>What a property with <see cref="BlockAttribute"/> says of itself.</summary>
    /// <exception cref="PluginProblemException">It is no list of records that can be blocks.</exception>
    public static BlockProperty Of(PropertyInfo property, BlockAttribute block)
    {
        if (!property.PropertyType.IsGenericType || property.PropertyType.GetGenericTypeDefinition() != typeof(ValueList<>))
            throw new PluginProblemException($"has blocks {property.DeclaringType!.Name}.{property.Name} of type {property.PropertyType.Name}; blocks are a ValueList of records");
        var summary = property.GetCustomAttribute<SettingAttribute>()?.Summary ?? "";
        var type = property.PropertyType.GenericTypeArguments[0];
        if (type == typeof(RowLink))
            return new(property, new(block.Word, true, new([], []), summary, IsLink: true), null, null);

        var label = type.GetProperties().SingleOrDefault(p => p.GetCustomAttribute<LabelAttribute>() is not null);
        if (label is not null && label.PropertyType != typeof(string))
            throw new PluginProblemException($"has a label {type.Name}.{label.Name} of type {label.PropertyType.Name}; a label is a string");
        var item = new SettingsRecord(type);
        return new(property, new(block.Word, label is not null, item.Form, summary), item, label);
    }

    /// <summary>Fills the property in with the blocks that were written.</summary>
    public void Fill(object record, BoundSettings settings) =>
        Property.SetValue(record, SettingForms.ListOf(Property.PropertyType.GenericTypeArguments[0], settings.BlocksOf(Form.Word).Select(Value)));

    private object Value(BoundBlock block)
    {
        if (Item is null)
            return new RowLink(block.Link!);
        var value = Item.Make(block.Settings);
        Label?.SetValue(value, block.Label);
        return value;
    }
}
