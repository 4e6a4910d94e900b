namespace Jalon.Language.Binding.Activities;

/// <summary>An activity type as the language sees it: its form, and its outputs for bound settings. The host implements it over a plugin.</summary>
public abstract class ActivityShape
{
    /// <summary>The name in campaigns: <c>build-audience</c>.</summary>
    public abstract string TypeName { get; }

    /// <summary>The plugin that brings it.</summary>
    public abstract string PluginId { get; }

    /// <summary>That plugin's version, whole: <c>1.4.2</c>.</summary>
    public abstract string Version { get; }

    /// <summary>What kind of activity it is.</summary>
    public abstract ActivityKind Kind { get; }

    /// <summary>What may be set.</summary>
    public abstract SettingsForm Form { get; }

    /// <summary>Whether it is ruled out with one of its inputs, and not only with all of them.</summary>
    public virtual bool NeedsAll => false;

    /// <summary>The outputs, or what is wrong with the settings. Pure; may be called more than once. Must not throw: what a plugin throws is a problem.</summary>
    /// <param name="settings">All required ones are there, each of the kind that the form says.</param>
    /// <param name="inputs">What the settings name.</param>
    public abstract ShapeOutcome Outputs(BoundSettings settings, ShapeInputs inputs);
}
