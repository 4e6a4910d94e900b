using System.Reflection;
using Jalon.Language.Binding.Activities;
using Jalon.Sdk.Settings;

namespace Jalon.Host.Plugins;

/// <summary>A plugin's settings record as a form, and the way from bound settings to an instance of it.</summary>
internal sealed class SettingsRecord
{
    private readonly Type _type;
    private readonly List<SettingProperty> _settings = [];
    private readonly List<BlockProperty> _blocks = [];

    /// <summary>Reads the record.</summary>
    /// <exception cref="PluginProblemException">It is none that can hold settings.</exception>
    public SettingsRecord(Type type)
    {
        _type = type;
        var defaults = New();
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.CanWrite))
        {
            if (property.GetCustomAttribute<BlockAttribute>() is { } block)
                _blocks.Add(BlockProperty.Of(property, block));
            else if (property.GetCustomAttribute<LabelAttribute>() is null)
                _settings.Add(SettingProperty.Of(property, defaults));
        }

        Form = new([.. _settings.Select(s => s.Form)], [.. _blocks.Select(b => b.Form)]);
    }

    /// <summary>What may be set.</summary>
    public SettingsForm Form { get; }

    /// <summary>An instance with what was written; the record's own defaults for what was not.</summary>
    /// <exception cref="Sdk.SettingsException">A value does not fit.</exception>
    public object Make(BoundSettings settings)
    {
        var record = New();
        foreach (var setting in _settings)
            setting.Fill(record, settings);
        foreach (var block in _blocks)
            block.Fill(record, settings);
        return record;
    }

    private object New() => _type.GetConstructor(Type.EmptyTypes) is { } constructor
        ? constructor.Invoke(null)
        : throw new PluginProblemException($"has settings {_type.Name} without a public constructor without parameters");
}
